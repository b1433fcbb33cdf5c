data = {"web-1": [10, None, 20], "db-1": [None]}


def average(samples):
    real = [s for s in samples if s is not None]
    if not real:
        return None
    return sum(real) / len(real)


summary = {host: average(samples) for host, samples in data.items()}
