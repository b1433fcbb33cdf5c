samples = [10, 95, 99]
limit = 90

where = -1
for position, s in enumerate(samples):
    if where == -1 and s > limit:
        where = position
