# `[1, 2, 3]` gives 0, but 0 is the place of the first sample. Which
# number stands for "none"?
samples = [10, 95, 99]
limit = 90

where = 0
for place, s in enumerate(samples):
    if s > limit:
        where = place
        break
