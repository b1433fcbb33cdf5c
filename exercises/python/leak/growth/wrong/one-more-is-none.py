# A type that grew by 1 is missing. Is one more than before not more?
def by_growth(pair):
    return (-pair[1], pair[0])


def growth(before, after):
    grown = []
    for name in after:
        more = after[name] - before.get(name, 0)
        if more > 1:
            grown.append((name, more))
    return sorted(grown, key=by_growth)
