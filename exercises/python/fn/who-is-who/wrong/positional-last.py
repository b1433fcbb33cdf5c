# Python stops: a value without a name stands behind one with a name.
# Which of the three goes first?
def clamp(value, low, high):
    if value < low:
        return low
    if value > high:
        return high
    return value


def safe(cpu):
    return clamp(low=0, high=100, cpu)
