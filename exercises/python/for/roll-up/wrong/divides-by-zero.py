# A host without a real sample stops the program with a
# ZeroDivisionError. What has to be asked before the division?
data = {"web-1": [10, None, 20], "db-1": [None]}

summary = {}
for host, samples in data.items():
    total = 0
    count = 0
    for s in samples:
        if s is not None:
            total = total + s
            count = count + 1
    summary[host] = total / count
