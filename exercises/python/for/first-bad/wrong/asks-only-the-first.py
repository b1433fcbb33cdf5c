# `[10, 95, 99]` gives -1: the loop is left after one sample, found or
# not. When is it known that none is too high?
samples = [10, 95, 99]
limit = 90

for i, s in enumerate(samples):
    if s > limit:
        where = i
        break
    else:
        where = -1
        break
