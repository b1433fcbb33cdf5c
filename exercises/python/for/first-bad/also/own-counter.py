samples = [10, 95, 99]
limit = 90

where = -1
place = 0
for s in samples:
    if s > limit:
        where = place
        break
    place = place + 1
