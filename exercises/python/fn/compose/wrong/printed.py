# `status([40, 95])` gives None: the word is shown and not handed
# back. Which of the two last lines is for a caller?
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
        return "unknown"
    print(level(top))
