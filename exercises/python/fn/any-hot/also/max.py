def any_hot(samples, limit):
    if not samples:
        return False
    return max(samples) >= limit
