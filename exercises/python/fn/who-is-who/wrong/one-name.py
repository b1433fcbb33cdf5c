# All the values are right. One number in the call still goes by its
# place. Which of the two limits has no name yet?
def clamp(value, low, high):
    if value < low:
        return low
    if value > high:
        return high
    return value


def safe(cpu):
    return clamp(cpu, 0, high=100)
