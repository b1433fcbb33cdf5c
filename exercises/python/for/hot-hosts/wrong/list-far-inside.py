# `hot` starts empty again for every sample, and a host without samples
# leaves no `hot` at all. Where is it made once?
data = {"web-1": [20, 95, 99], "db-1": [10, 11]}

for host, samples in data.items():
    for s in samples:
        hot = []
        if s >= 90:
            hot.append(host)
            break
