def growth(before, after):
    left = {}
    for name in after:
        more = after[name] - before.get(name, 0)
        if more > 0:
            left[name] = more
    result = []
    while left:
        best = None
        for name in sorted(left):
            if best is None or left[name] > left[best]:
                best = name
        result.append((best, left.pop(best)))
    return result
