data = {"web-1": [10, None, 20], "db-1": [None]}

summary = {}
for host, samples in data.items():
    real = []
    for s in samples:
        if s is not None:
            real.append(s)
    summary[host] = sum(real) / len(real) if real else None
