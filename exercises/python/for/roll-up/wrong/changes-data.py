# `summary` is right, and `data` holds averages now where the samples
# were: both names mean one dict. How do you make another?
data = {"web-1": [10, None, 20], "db-1": [None]}

summary = data
for host, samples in data.items():
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
