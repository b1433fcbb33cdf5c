# A type that was not there before is missing, and it may be the one
# you look for. Over which snapshot do you walk?
def growth(before, after):
    grown = []
    for name in before:
        more = after.get(name, 0) - before[name]
        if more > 0:
            grown.append((name, more))
    return sorted(grown, key=lambda pair: (-pair[1], pair[0]))
