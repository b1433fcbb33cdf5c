from collections import Counter


def growth(before, after):
    grown = Counter(after)
    grown.subtract(before)
    pairs = [(name, more) for name, more in grown.items() if more > 0]
    return sorted(pairs, key=lambda pair: (-pair[1], pair[0]))
