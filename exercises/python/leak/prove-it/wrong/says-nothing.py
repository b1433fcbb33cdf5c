# The call gives None: the comparison is made, and its answer goes to
# the screen. What does a test hand back?
def leaks(step, size):
    tops = []
    for stretch in range(3):
        top = 0
        for turn in range(200):
            step()
            top = max(top, size())
        tops.append(top)
    print(tops[2] > tops[1])
