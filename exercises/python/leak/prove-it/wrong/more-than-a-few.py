# The slowest leak leaves 5 items in 200 turns, and 5 are not enough for
# you. How many more are one too many?
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
    return second > first + 5
