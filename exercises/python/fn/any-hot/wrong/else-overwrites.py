# `[95, 10]` gives False: the `else` takes the yes back. What is there
# to do for a sample that is not hot?
def any_hot(samples, limit):
    found = False
    for s in samples:
        if s >= limit:
            found = True
        else:
            found = False
    return found
