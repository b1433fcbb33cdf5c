# `average([10, 20])` gives 10.0: `return` stands in the loop and ends
# the call after one sample. When is the average known?
def average(samples):
    total = 0
    count = 0
    for s in samples:
        if s is not None:
            total = total + s
            count = count + 1
            return total / count
    return None
