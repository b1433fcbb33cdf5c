def growth(before, after):
    grown = []
    for name, count in after.items():
        old = before.get(name, 0)
        if count > old:
            grown.append((name, count - old))
    return sorted(grown, key=lambda pair: (-pair[1], pair[0]))
