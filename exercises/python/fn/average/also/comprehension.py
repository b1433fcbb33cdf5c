def average(samples):
    real = [s for s in samples if s is not None]
    return sum(real) / len(real) if real else None
