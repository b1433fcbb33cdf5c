# `summary` is right, and the lists in `data` have lost their `None`s.
# Can a missing sample be skipped without being removed?
data = {"web-1": [10, None, 20], "db-1": [None]}

summary = {}
for host, samples in data.items():
    while None in samples:
        samples.remove(None)
    if samples:
        summary[host] = sum(samples) / len(samples)
    else:
        summary[host] = None
