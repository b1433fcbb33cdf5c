# `[10, 20]` gives None: no `return` was met. What should a caller
# hear when every sample has been seen?
def any_hot(samples, limit):
    for s in samples:
        if s >= limit:
            return True
