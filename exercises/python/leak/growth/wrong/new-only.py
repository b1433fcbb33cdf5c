# dict grew from 10 to 900 and is missing: only types without an old
# count are in the list. What about those with one?
def growth(before, after):
    grown = []
    for name in after:
        if name not in before:
            grown.append((name, after[name]))
    return sorted(grown, key=lambda pair: (-pair[1], pair[0]))
