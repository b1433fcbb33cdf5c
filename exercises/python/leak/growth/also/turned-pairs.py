def growth(before, after):
    grown = []
    for name in after:
        more = after[name] - before.get(name, 0)
        if more > 0:
            grown.append((-more, name))
    result = []
    for less, name in sorted(grown):
        result.append((name, -less))
    return result
