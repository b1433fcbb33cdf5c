# `summary` is a list of numbers, and nobody can see whose they are. It
# should be a dict. What stands on the left of each pair?
data = {"web-1": [10, None, 20], "db-1": [None]}

summary = []
for host, samples in data.items():
    total = 0
    count = 0
    for s in samples:
        if s is not None:
            total = total + s
            count = count + 1
    if count > 0:
        summary.append(total / count)
    else:
        summary.append(None)
