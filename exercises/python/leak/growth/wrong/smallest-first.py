# str with 1 stands above dict with 890: the least growth comes first.
# What does a minus sign do to the order?
def growth(before, after):
    grown = []
    for name in after:
        more = after[name] - before.get(name, 0)
        if more > 0:
            grown.append((name, more))
    return sorted(grown, key=lambda pair: (pair[1], pair[0]))
