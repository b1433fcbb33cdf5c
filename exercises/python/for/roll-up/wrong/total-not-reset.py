# web-2 gets 14 instead of 4: its total goes on from that of web-1. What
# has to start fresh for every host?
data = {"web-1": [10, None, 20], "db-1": [None]}

summary = {}
total = 0
for host, samples in data.items():
    count = 0
    for s in samples:
        if s is not None:
            total = total + s
            count = count + 1
    if count > 0:
        summary[host] = total / count
    else:
        summary[host] = None
