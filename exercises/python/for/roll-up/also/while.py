data = {"web-1": [10, None, 20], "db-1": [None]}

summary = {}
for host in list(data):
    samples = list(data[host])
    total, count = 0, 0
    while samples:
        s = samples.pop()
        if s is not None:
            total, count = total + s, count + 1
    summary[host] = None
    if count:
        summary[host] = total / count
