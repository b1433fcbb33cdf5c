# `average([10, 20])` gives None: the average is on the screen. A
# caller needs it handed back.
def average(samples):
    total = 0
    count = 0
    for s in samples:
        if s is not None:
            total = total + s
            count = count + 1
    if count == 0:
        print(None)
    else:
        print(total / count)
