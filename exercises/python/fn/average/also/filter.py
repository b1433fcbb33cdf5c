from statistics import mean


def average(samples):
    real = list(filter(lambda s: s is not None, samples))
    return float(mean(real)) if real else None
