# Python stops with a TypeError: a loop over `data` hands out the names,
# and a name is not 90 or more. Which line walks on samples?
data = {"web-1": [20, 95, 99], "db-1": [10, 11]}

hot = []
for host, samples in data.items():
    for s in data:
        if s >= 90:
            hot.append(host)
            break
