# A leak under a saw slips through: by luck two stretches of 50 turns
# are as high as each other. What if they are longer?
def highest(step, size, turns):
    top = 0
    for turn in range(turns):
        step()
        top = max(top, size())
    return top


def leaks(step, size):
    highest(step, size, 100)
    first = highest(step, size, 50)
    second = highest(step, size, 50)
    return second > first
