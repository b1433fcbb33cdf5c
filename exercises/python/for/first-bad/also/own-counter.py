samples = [10, 95, 99]
limit = 90

where = -1
position = 0
for s in samples:
    if s > limit:
        where = position
        break
    position = position + 1
