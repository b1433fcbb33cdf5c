# Every call gives "unknown": the first `return` ends it, whatever
# comes in. In which case only should that line run?
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
    return "unknown"
    if top is None:
        return level(top)
