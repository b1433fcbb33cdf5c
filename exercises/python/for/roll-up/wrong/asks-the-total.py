# `[0, 0]` gives None: the question is about the total, and a total of 0
# says no. What should be asked: how much came, or how many?
data = {"web-1": [10, None, 20], "db-1": [None]}

summary = {}
for host, samples in data.items():
    total = 0
    count = 0
    for s in samples:
        if s is not None:
            total = total + s
            count = count + 1
    if total:
        summary[host] = total / count
    else:
        summary[host] = None
