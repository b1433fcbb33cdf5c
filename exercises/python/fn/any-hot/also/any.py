def any_hot(samples, limit):
    return any(s >= limit for s in samples)
