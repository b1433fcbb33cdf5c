# Stretches of 20 turns see a part of a tooth each. Which of the two
# sees the tip is luck. How long is the longest tooth?
def leaks(step, size):
    for turn in range(200):
        step()
    tops = []
    for stretch in range(2):
        top = 0
        for turn in range(20):
            step()
            top = max(top, size())
        tops.append(top)
    return tops[1] > tops[0]
