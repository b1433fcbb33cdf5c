def highest(step, size):
    top = 0
    for turn in range(200):
        step()
        top = max(top, size())
    return top


def leaks(step, size):
    highest(step, size)
    first = highest(step, size)
    second = highest(step, size)
    return second > first
