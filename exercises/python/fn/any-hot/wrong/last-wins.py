# `[95, 10]` gives False: each sample overwrites the answer of the one
# before. One yes is enough. What may a later sample still change?
def any_hot(samples, limit):
    found = False
    for s in samples:
        found = s >= limit
    return found
