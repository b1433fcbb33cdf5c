# `[0, 0]` gives None, and so does an average below zero: the question
# is about the total. What should be asked: how much, or how many?
data = {"web-1": [10, None, 20], "db-1": [None]}

summary = {}
for host, samples in data.items():
    total = 0
    count = 0
    for s in samples:
        if s is not None:
            total = total + s
            count = count + 1
    if total > 0:
        summary[host] = total / count
    else:
        summary[host] = None
