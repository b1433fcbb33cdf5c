def any_hot(samples, limit):
    found = False
    for s in samples:
        if s >= limit:
            found = True
    return found
