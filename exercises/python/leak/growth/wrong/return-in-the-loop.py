# Only the first type is ever looked at: `return` ends the call in turn
# 1. When is the list complete?
def growth(before, after):
    grown = []
    for name in after:
        more = after[name] - before.get(name, 0)
        if more > 0:
            grown.append((name, more))
        return sorted(grown, key=lambda pair: (-pair[1], pair[0]))
    return grown
