# `[10, 95, 99]` gives 2, the last bad sample: the loop goes on after
# the find and writes over it. What leaves a loop?
samples = [10, 95, 99]
limit = 90

where = -1
for position, s in enumerate(samples):
    if s > limit:
        where = position
