# `[95, 1]` gives -1: the good sample behind the find wipes it out. What
# has to happen when a sample is good?
samples = [10, 95, 99]
limit = 90

for position, s in enumerate(samples):
    if s > limit:
        where = position
    else:
        where = -1
