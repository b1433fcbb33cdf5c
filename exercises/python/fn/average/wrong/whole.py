# `average([1, 2])` gives 1. The average of 1 and 2 lies between them.
# Which sign keeps the fraction?
def average(samples):
    total = 0
    count = 0
    for s in samples:
        if s is not None:
            total = total + s
            count = count + 1
    if count == 0:
        return None
    return total // count
