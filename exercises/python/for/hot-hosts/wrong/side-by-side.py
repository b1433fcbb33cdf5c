# Every host is in the list: it is noted before any sample is looked at.
# The loop over the samples comes too late. How deep does it belong?
data = {"web-1": [20, 95, 99], "db-1": [10, 11]}

hot = []
for host, samples in data.items():
    hot.append(host)
for s in samples:
    if s >= 90:
        break
