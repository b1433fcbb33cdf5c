samples = [10, 95, 99]
limit = 90

where = -1
for place, s in enumerate(samples):
    if s > limit:
        where = place
        break
