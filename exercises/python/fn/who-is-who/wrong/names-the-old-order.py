# `safe(50)` gives 100: now the call says it aloud. Which of the three
# should get `cpu`?
def clamp(value, low, high):
    if value < low:
        return low
    if value > high:
        return high
    return value


def safe(cpu):
    return clamp(value=0, low=100, high=cpu)
