# `[10, 95, 99]` gives -1: the loop is left after its first turn,
# whatever the answer was. To which line does `break` belong?
samples = [10, 95, 99]
limit = 90

where = -1
for position, s in enumerate(samples):
    if s > limit:
        where = position
    break
