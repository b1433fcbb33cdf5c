def leaks(step, size):
    for _ in range(200):
        step()
    tops = []
    for window in range(2):
        top = 0
        for _ in range(200):
            step()
            top = max(top, size())
        tops.append(top)
    return tops[1] > tops[0]
