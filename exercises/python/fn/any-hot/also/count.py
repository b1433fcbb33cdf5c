def any_hot(samples, limit):
    count = 0
    for s in samples:
        if s >= limit:
            count = count + 1
    return count > 0
