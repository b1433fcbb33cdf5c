# Two types grew by 2 each, and b stands before a: they are left as
# they came. What decides between equal growth?
def growth(before, after):
    grown = []
    for name in after:
        more = after[name] - before.get(name, 0)
        if more > 0:
            grown.append((name, more))
    return sorted(grown, key=lambda pair: -pair[1])
