# The names are right and in order. By how much did each of them grow?
def growth(before, after):
    grown = []
    for name in after:
        more = after[name] - before.get(name, 0)
        if more > 0:
            grown.append((-more, name))
    return [name for more, name in sorted(grown)]
