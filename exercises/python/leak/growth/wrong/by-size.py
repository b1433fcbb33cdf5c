# str comes first: it has most objects now. But it grew by 1, and dict
# by 890. What should the order go by?
def growth(before, after):
    grown = []
    for name in after:
        more = after[name] - before.get(name, 0)
        if more > 0:
            grown.append((name, more))
    return sorted(grown, key=lambda pair: (-after[pair[0]], pair[0]))
