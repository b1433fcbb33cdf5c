# db-1 is in the list, and no sample of it is hot: the host is noted
# after the inner loop, in any case. Under which question does that
# belong?
data = {"web-1": [20, 95, 99], "db-1": [10, 11]}

hot = []
for host, samples in data.items():
    for s in samples:
        if s >= 90:
            break
    hot.append(host)
