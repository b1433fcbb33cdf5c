# `[10, 95, 99]` gives 0: the position stays at 0 from turn to turn.
# Which line could move it on?
samples = [10, 95, 99]
limit = 90

where = -1
position = 0
for s in samples:
    if s > limit:
        where = position
        break
