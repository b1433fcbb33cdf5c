# Both tops are equal in your comparison, or the first is lower for
# every agent: `top` never starts again. Where should it be set back?
def leaks(step, size):
    top = 0
    tops = []
    for stretch in range(2):
        for turn in range(200):
            step()
            top = top + size()
        tops.append(top)
    return tops[1] > tops[0]
