def any_hot(samples, limit):
    for s in samples:
        if s >= limit:
            return True
    return False
