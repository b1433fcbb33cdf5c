# A type with as many objects as before is in the list, with 0. Is that
# more?
def growth(before, after):
    grown = []
    for name in after:
        more = after[name] - before.get(name, 0)
        if more >= 0:
            grown.append((name, more))
    return sorted(grown, key=lambda pair: (-pair[1], pair[0]))
