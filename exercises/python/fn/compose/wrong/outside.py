# Python does not know `samples` at the left edge: that name exists
# inside `status` only. Which lines belong to the function?
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
    return "unknown"
top = peak(samples)
if top is None:
    print(level(top))
