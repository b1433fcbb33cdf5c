# `[1, 2, 3]` gives 0, but 0 is the position of the first sample. Which
# number stands for "none"?
samples = [10, 95, 99]
limit = 90

where = 0
for position, s in enumerate(samples):
    if s > limit:
        where = position
        break
