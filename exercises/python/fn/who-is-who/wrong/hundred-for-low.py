# `safe(-5)` gives 1: the lowest value of a percent is another one.
def clamp(value, low, high):
    if value < low:
        return low
    if value > high:
        return high
    return value


def safe(cpu):
    return clamp(cpu, low=1, high=100)
