# `[95, 10]` gives False, `[10, 20]` gives True. Which answer belongs
# to a hot sample?
def any_hot(samples, limit):
    for s in samples:
        if s >= limit:
            return False
    return True
