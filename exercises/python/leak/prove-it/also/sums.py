def total(step, size, turns):
    held = 0
    for turn in range(turns):
        step()
        held = held + size()
    return held


def leaks(step, size):
    total(step, size, 100)
    first = total(step, size, 400)
    second = total(step, size, 400)
    return second - first > 1500
