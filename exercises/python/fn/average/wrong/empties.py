# The caller's list is empty after the call: each sample was taken out
# to be added. How can one look without taking?
def average(samples):
    total = 0
    count = 0
    while samples:
        s = samples.pop(0)
        if s is not None:
            total = total + s
            count = count + 1
    if count == 0:
        return None
    return total / count
