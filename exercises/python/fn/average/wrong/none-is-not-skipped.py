# `average([0, 6, None])` stops: None cannot be added to a number.
# Which question keeps it away from the total?
def average(samples):
    total = 0
    count = 0
    for s in samples:
        total = total + s
        count = count + 1
    if count == 0:
        return None
    return total / count
