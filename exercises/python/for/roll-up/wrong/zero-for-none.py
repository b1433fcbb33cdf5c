# db-1 gets 0, as if it had been idle, and no sample of it came. Which
# value says that nobody knows?
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
        summary[host] = total / count
    else:
        summary[host] = 0
