def average(samples):
    total, count = 0, 0
    for s in samples:
        if s is None:
            continue
        total += s
        count += 1
    if count:
        return total / count
    else:
        return None
