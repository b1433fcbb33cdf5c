# `safe(50)` gives 100: `low` is 100 and `high` is 0. The names are
# right. Are the numbers?
def clamp(value, low, high):
    if value < low:
        return low
    if value > high:
        return high
    return value


def safe(cpu):
    return clamp(cpu, low=100, high=0)
