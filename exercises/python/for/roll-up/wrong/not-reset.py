# db-1 inherits the numbers of web-1: it has no samples and gets 15.
# What has to start fresh for every host?
data = {"web-1": [10, None, 20], "db-1": [None]}

summary = {}
total = 0
count = 0
for host, samples in data.items():
    for s in samples:
        if s is not None:
            total = total + s
            count = count + 1
    if count > 0:
        summary[host] = total / count
    else:
        summary[host] = None
