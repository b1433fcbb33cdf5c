# `[10, None, 20]` gives 10: the first missing sample ends the inner
# loop. Are there real ones behind it?
data = {"web-1": [10, None, 20], "db-1": [None]}

summary = {}
for host, samples in data.items():
    total = 0
    count = 0
    for s in samples:
        if s is None:
            break
        total = total + s
        count = count + 1
    if count > 0:
        summary[host] = total / count
    else:
        summary[host] = None
