def growth(before, after):
    grown = []
    for name in sorted(after):
        if name in before:
            more = after[name] - before[name]
        else:
            more = after[name]
        if more > 0:
            grown.append((name, more))
    grown.sort(key=lambda pair: pair[1], reverse=True)
    return grown
