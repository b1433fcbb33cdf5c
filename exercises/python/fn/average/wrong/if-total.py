# `average([0])` gives None: the total is 0, and that counts as a no.
# What tells whether a sample came?
def average(samples):
    total = 0
    count = 0
    for s in samples:
        if s is not None:
            total = total + s
            count = count + 1
    if not total:
        return None
    return total / count
