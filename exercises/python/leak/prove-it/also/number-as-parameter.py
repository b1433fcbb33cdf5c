def highest(step, size, turns):
    top = 0
    for turn in range(turns):
        step()
        top = max(top, size())
    return top


def leaks(step, size):
    highest(step, size, 200)
    first = highest(step, size, 200)
    second = highest(step, size, 200)
    return second > first
