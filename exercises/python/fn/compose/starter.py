"""compose: small parts, one line

status(samples) returns the level of the highest sample, or "unknown".
"""


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


# your program: put these lines in order, indent them, take the # away,
# and delete the two that do not belong:
#
# return "unknown"
# return level(top)
# peak(samples)
# top = peak(samples)
# def status(samples):
# if top is None:
# print(level(top))
