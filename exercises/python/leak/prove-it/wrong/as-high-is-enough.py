# Flat agents are called leaks: their tops are equal, and you ask for
# at least as high. What does a leak do to the second top?
def leaks(step, size):
    tops = []
    for stretch in range(3):
        top = 0
        for turn in range(200):
            step()
            top = max(top, size())
        tops.append(top)
    return tops[2] >= tops[1]
