# A slow leak slips through: it leaves 5 items in 200 turns, and you
# ask for 50 more. How many more are one too many?
def leaks(step, size):
    tops = []
    for stretch in range(3):
        top = 0
        for turn in range(200):
            step()
            top = max(top, size())
        tops.append(top)
    return tops[2] > tops[1] + 50
