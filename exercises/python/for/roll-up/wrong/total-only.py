# `[10, None, 20]` gives 30: that is the total. By what is it divided to
# make an average?
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
        summary[host] = total
    else:
        summary[host] = None
