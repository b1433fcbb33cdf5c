# `[95, 1]` gives -1: the good sample behind the find wipes it out. The
# start says -1 already. What is left to do for a good sample?
samples = [10, 95, 99]
limit = 90

where = -1
for position, s in enumerate(samples):
    if s > limit:
        where = position
    else:
        where = -1
