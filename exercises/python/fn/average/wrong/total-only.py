# `average([10, 20])` gives 30: that is the total. Among how many
# samples is it shared?
def average(samples):
    total = 0
    for s in samples:
        if s is not None:
            total = total + s
    return total
