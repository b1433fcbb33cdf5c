samples = [10, 95, 99]
limit = 90

where = -1
for s in samples:
    if s > limit:
        where = samples.index(s)
        break
