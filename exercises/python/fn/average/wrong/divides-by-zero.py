# An empty list stops with a ZeroDivisionError: there is nothing to
# divide by. What should happen then?
def average(samples):
    total = 0
    count = 0
    for s in samples:
        if s is not None:
            total = total + s
            count = count + 1
    return total / count
