# A warm-up is called a leak: it ends in your first stretch, and a small
# rest of it is in the comparison. What comes before the stretches?
def leaks(step, size):
    tops = []
    for stretch in range(2):
        top = 0
        for turn in range(60):
            step()
            top = max(top, size())
        tops.append(top)
    return tops[1] > tops[0]
