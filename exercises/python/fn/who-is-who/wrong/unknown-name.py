# Python stops: `clamp` has no parameter called `min`. Which names
# stand between the brackets of its `def`?
def clamp(value, low, high):
    if value < low:
        return low
    if value > high:
        return high
    return value


def safe(cpu):
    return clamp(cpu, min=0, max=100)
