# `summary` is only the number of the last host. It should be a dict
# with a pair for each. How does a pair get into it?
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
        summary = total / count
    else:
        summary = None
