# `average([0, 6, None])` gives 2.0: the total is shared out among
# three, and two samples came. How many are real?
def average(samples):
    total = 0
    for s in samples:
        if s is not None:
            total = total + s
    if not samples:
        return None
    return total / len(samples)
