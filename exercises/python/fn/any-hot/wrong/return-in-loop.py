# `[10, 95]` still gives False: the no stands inside the loop and ends
# the whole function after one sample. When is it known that none is
# hot?
def any_hot(samples, limit):
    for s in samples:
        if s >= limit:
            return True
        return False
