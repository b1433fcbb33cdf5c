# `clamp` now has another order, so `cpu` and `low` want the same
# place. Its header was right. What has to change is the call.
def clamp(low, high, value):
    if value < low:
        return low
    if value > high:
        return high
    return value


def safe(cpu):
    return clamp(cpu, low=0, high=100)
