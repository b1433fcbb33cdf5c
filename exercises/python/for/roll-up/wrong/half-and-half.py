# `[2, 4, 6]` gives 4.5: each new sample counts as much as all before it
# together. Add first; how often is divided?
data = {"web-1": [10, None, 20], "db-1": [None]}

summary = {}
for host, samples in data.items():
    summary[host] = None
    for s in samples:
        if s is None:
            continue
        if summary[host] is None:
            summary[host] = s
        else:
            summary[host] = (summary[host] + s) / 2
