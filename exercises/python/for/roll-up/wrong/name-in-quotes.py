# `summary` has the one key `host`: in quotes it is a text, the same for
# all. Which name holds the name of the machine?
data = {"web-1": [10, None, 20], "db-1": [None]}

summary = {}
for host, samples in data.items():
    total = 0
    count = 0
    for s in samples:
        if s is not None:
            total = total + s
            count = count + 1
    if count > 0:
        summary["host"] = total / count
    else:
        summary["host"] = None
