# Python stops with a NameError: the loop over `samples` comes first,
# and nobody has handed out `samples` yet. Which loop does that?
data = {"web-1": [20, 95, 99], "db-1": [10, 11]}

hot = []
for s in samples:
    for host, samples in data.items():
        if s >= 90:
            hot.append(host)
            break
