# The numbers are quotients: how many times as many. The task asks how
# many more.
def growth(before, after):
    grown = []
    for name in after:
        old = before.get(name, 0)
        if after[name] > old:
            grown.append((name, after[name] / max(old, 1)))
    return sorted(grown, key=lambda pair: (-pair[1], pair[0]))
