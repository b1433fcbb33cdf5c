data = {"web-1": [10, None, 20], "db-1": [None]}

summary = {}
for host in data:
    summary[host] = None
    total = 0
    count = 0
    for s in data[host]:
        if s is None:
            continue
        total += s
        count += 1
        summary[host] = total / count
print(summary)
