# `hot` starts empty again for every host, so only the last one can
# stay. Where is it made once?
data = {"web-1": [20, 95, 99], "db-1": [10, 11]}

for host, samples in data.items():
    hot = []
    for s in samples:
        if s >= 90:
            hot.append(host)
            break
