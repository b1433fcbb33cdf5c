# The first call is right, the next ones are too large: `total` and
# `count` stand outside and keep what was there. When should they
# begin at 0?
total = 0
count = 0


def average(samples):
    global total, count
    for s in samples:
        if s is not None:
            total = total + s
            count = count + 1
    if count == 0:
        return None
    return total / count
