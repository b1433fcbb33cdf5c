# dict has 900 in your list. That is how many there are now. How many
# more are there than before?
def growth(before, after):
    grown = []
    for name in after:
        if after[name] > before.get(name, 0):
            grown.append((name, after[name]))
    return sorted(grown, key=lambda pair: (-pair[1], pair[0]))
