def any_hot(samples, limit):
    i = 0
    while i < len(samples):
        if samples[i] >= limit:
            return True
        i = i + 1
    return False
