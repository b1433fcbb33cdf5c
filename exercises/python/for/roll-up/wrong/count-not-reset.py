# db-1 has no samples and gets 0: its total starts fresh and its count
# does not. Which of them belong to one host?
data = {"web-1": [10, None, 20], "db-1": [None]}

summary = {}
count = 0
for host, samples in data.items():
    total = 0
    for s in samples:
        if s is not None:
            total = total + s
            count = count + 1
    if count > 0:
        summary[host] = total / count
    else:
        summary[host] = None
