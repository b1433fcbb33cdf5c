def leaks(step, size):
    tops = []
    for stretch in range(5):
        top = size()
        for turn in range(200):
            step()
            if size() > top:
                top = size()
        tops.append(top)
    return tops[2] > tops[1] and tops[3] > tops[2]
