# Python stops: `low` gets two values, one by place and one by name.
# What stands at the second place of the call?
def clamp(value, low, high):
    if value < low:
        return low
    if value > high:
        return high
    return value


def safe(cpu):
    return clamp(cpu, 0, low=0, high=100)
