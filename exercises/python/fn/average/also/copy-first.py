def average(samples):
    rest = samples.copy()
    while None in rest:
        rest.remove(None)
    if len(rest) > 0:
        return sum(rest) / len(rest)
