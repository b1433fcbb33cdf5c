# A start-up of 300 items still stands on turn 100, and your first
# stretch begins there. Nothing later is as high. How long may a warm-up
# last?
def highest(step, size, turns):
    top = 0
    for turn in range(turns):
        step()
        top = max(top, size())
    return top


def leaks(step, size):
    highest(step, size, 99)
    first = highest(step, size, 400)
    second = highest(step, size, 400)
    return second > first
