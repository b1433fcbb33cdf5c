# `[10, None, 20]` gives 10: two samples are real, and it was divided by
# three. By how many should it be?
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
        summary[host] = total / len(samples)
    else:
        summary[host] = None
