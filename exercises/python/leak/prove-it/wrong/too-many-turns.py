# The call stops: it took more than 1000 turns. How many are enough for
# a warm-up and a few teeth?
def leaks(step, size):
    tops = []
    for stretch in range(3):
        top = 0
        for turn in range(500):
            step()
            top = max(top, size())
        tops.append(top)
    return tops[2] > tops[1]
