# `status([40, 95])` gives "unknown", and an empty list stops it.
# Which of the two answers belongs to "no peak"?
def peak(samples):
    top = None
    for s in samples:
        if top is None or s > top:
            top = s
    return top


def level(cpu):
    if cpu >= 90:
        return "crit"
    elif cpu >= 75:
        return "warn"
    return "ok"


def status(samples):
    top = peak(samples)
    if top is None:
        return level(top)
    return "unknown"
