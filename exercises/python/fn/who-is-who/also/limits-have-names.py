def clamp(value, low, high):
    if value < low:
        return low
    if value > high:
        return high
    return value


LOWEST = 0
HIGHEST = 100


def safe(reading):
    return clamp(reading, high=HIGHEST, low=LOWEST)
