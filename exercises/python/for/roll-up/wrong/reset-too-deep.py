# `[10, None, 20]` gives 20: the total starts again for every sample.
# Once per host is enough. Between which two loops is that?
data = {"web-1": [10, None, 20], "db-1": [None]}

summary = {}
for host, samples in data.items():
    count = 0
    for s in samples:
        total = 0
        count = 0
        if s is not None:
            total = total + s
            count = count + 1
    if count > 0:
        summary[host] = total / count
    else:
        summary[host] = None
