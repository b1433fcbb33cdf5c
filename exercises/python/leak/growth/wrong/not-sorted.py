# The right pairs, in the order in which they came. Which should stand
# on top?
def growth(before, after):
    grown = []
    for name in after:
        more = after[name] - before.get(name, 0)
        if more > 0:
            grown.append((name, more))
    return grown
