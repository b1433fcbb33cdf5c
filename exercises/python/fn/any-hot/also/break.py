def any_hot(samples, limit):
    hot = False
    for s in samples:
        if s >= limit:
            hot = True
            break
    return hot
