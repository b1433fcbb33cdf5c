# `[10, 95, 99]` gives 2: the counting began at 1. Which position has
# the first sample of a list?
samples = [10, 95, 99]
limit = 90

where = -1
for position, s in enumerate(samples, start=1):
    if s > limit:
        where = position
        break
