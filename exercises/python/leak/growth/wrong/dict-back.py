# A dict comes back, in the order of the second snapshot. The worst
# should stand first: what can be sorted?
def growth(before, after):
    grown = {}
    for name in after:
        more = after[name] - before.get(name, 0)
        if more > 0:
            grown[name] = more
    return grown
