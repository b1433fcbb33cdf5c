data = {"web-1": [20, 95, 99], "db-1": [10, 11]}

# nothing is hot yet
hot = []

for host, samples in data.items():

    # from sample to sample, up to the first hot one
    for s in samples:
        if s >= 90:
                hot.append(host)
                break
