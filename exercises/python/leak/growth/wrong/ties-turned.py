# Two types grew by 2 each, and b stands before a: `reverse` turns the
# names round as well. Which of the two should be turned?
def growth(before, after):
    grown = []
    for name in after:
        more = after[name] - before.get(name, 0)
        if more > 0:
            grown.append((name, more))
    return sorted(grown, key=lambda pair: (pair[1], pair[0]), reverse=True)
