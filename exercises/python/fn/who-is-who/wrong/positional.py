# All the values are right. Now name two of the numbers in the call,
# so that a reader sees which is `low` and which is `high`.
def clamp(value, low, high):
    if value < low:
        return low
    if value > high:
        return high
    return value


def safe(cpu):
    return clamp(cpu, 0, 100)
