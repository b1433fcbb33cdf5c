# Python stops with a TypeError: 1 cannot be added to a list. Should
# `hot` hold how many hosts there are, or which?
data = {"web-1": [20, 95, 99], "db-1": [10, 11]}

hot = []
for host, samples in data.items():
    for s in samples:
        if s >= 90:
            hot = hot + 1
            break
