# Python stops with a TypeError: a loop over `data` hands out names, and
# a loop over a name hands out letters. What hands out the samples?
data = {"web-1": [10, None, 20], "db-1": [None]}

summary = {}
for host in data:
    total = 0
    count = 0
    for s in host:
        if s is not None:
            total = total + s
            count = count + 1
    if count > 0:
        summary[host] = total / count
    else:
        summary[host] = None
