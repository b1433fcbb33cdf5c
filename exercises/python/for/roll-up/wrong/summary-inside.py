# web-1 is gone from `summary`: every host starts with a new empty dict.
# How often should it be made?
data = {"web-1": [10, None, 20], "db-1": [None]}

for host, samples in data.items():
    summary = {}
    total = 0
    count = 0
    for s in samples:
        if s is not None:
            total = total + s
            count = count + 1
    if count > 0:
        summary[host] = total / count
    else:
        summary[host] = None
