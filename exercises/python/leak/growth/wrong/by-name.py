# The list goes by the alphabet: `sorted` looks at the name first. By
# what should it be sorted?
def growth(before, after):
    grown = []
    for name in after:
        more = after[name] - before.get(name, 0)
        if more > 0:
            grown.append((name, more))
    return sorted(grown)
