data = {"web-1": [10, None, 20], "db-1": [None]}

summary = {}
for host, samples in data.items():
    total = 0
    missing = 0
    for s in samples:
        if s is None:
            missing = missing + 1
        else:
            total = total + s
    try:
        summary[host] = total / (len(samples) - missing)
    except ZeroDivisionError:
        summary[host] = None
