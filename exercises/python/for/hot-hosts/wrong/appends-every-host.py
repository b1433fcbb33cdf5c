# Every host with a sample is in the list, hot or not: the line that
# notes it asks nobody. Under which question does it belong?
data = {"web-1": [20, 95, 99], "db-1": [10, 11]}

hot = []
for host, samples in data.items():
    for s in samples:
        if s >= 90:
            break
        hot.append(host)
