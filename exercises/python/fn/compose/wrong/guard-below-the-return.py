# `status([])` stops with a TypeError: `level` gets a None, before
# anybody asks about it. Which lines must come first?
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
    return level(top)
    if top is None:
        return "unknown"
