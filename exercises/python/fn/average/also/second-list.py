def average(samples):
    real = []
    for s in samples:
        if s is not None:
            real.append(s)
    if not real:
        return None
    return sum(real) / len(real)
