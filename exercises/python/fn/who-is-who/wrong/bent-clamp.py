# `safe` is right, but `clamp(5, 1, 3)` is not any more: its header
# has another order now, and other callers go by the old one.
def clamp(low, high, value):
    if value < low:
        return low
    if value > high:
        return high
    return value


def safe(cpu):
    return clamp(low=0, high=100, value=cpu)
