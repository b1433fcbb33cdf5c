# `[10, 95, 99]` gives -1: one good sample, and the search is given up.
# When is it known that there is none?
samples = [10, 95, 99]
limit = 90

where = -1
for position, s in enumerate(samples):
    if s > limit:
        where = position
        break
    else:
        where = -1
        break
