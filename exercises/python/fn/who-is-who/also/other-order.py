def clamp(value, low, high):
    if value < low:
        return low
    if value > high:
        return high
    return value


def safe(cpu):
    kept = clamp(high=100, low=0, value=cpu)
    return kept
