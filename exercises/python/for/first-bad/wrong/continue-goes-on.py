# `[10, 95, 99]` gives 2: `continue` goes on with the next turn, and the
# find is written over. Which word leaves the loop?
samples = [10, 95, 99]
limit = 90

where = -1
for position, s in enumerate(samples):
    if s > limit:
        where = position
        continue
