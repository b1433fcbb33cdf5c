# Every call gives 50: the number in the call is fixed. Which name
# holds the reading?
def clamp(value, low, high):
    if value < low:
        return low
    if value > high:
        return high
    return value


def safe(cpu):
    return clamp(50, low=0, high=100)
