# A leak is called flat. Read your comparison aloud: which stretch has
# the higher top when something stays behind?
def leaks(step, size):
    tops = []
    for stretch in range(3):
        top = 0
        for turn in range(200):
            step()
            top = max(top, size())
        tops.append(top)
    return tops[1] > tops[2]
