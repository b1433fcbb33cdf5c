# A type that was not there before stops you with a KeyError. What was
# its count then, and which call gives that?
def growth(before, after):
    grown = []
    for name in after:
        more = after[name] - before[name]
        if more > 0:
            grown.append((name, more))
    return sorted(grown, key=lambda pair: (-pair[1], pair[0]))
