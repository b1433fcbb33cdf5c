# The first snapshot has a new key after the call. It is the caller's,
# and next time it is compared again. Can you look without writing?
def growth(before, after):
    grown = []
    for name in after:
        more = after[name] - before.setdefault(name, 0)
        if more > 0:
            grown.append((name, more))
    return sorted(grown, key=lambda pair: (-pair[1], pair[0]))
