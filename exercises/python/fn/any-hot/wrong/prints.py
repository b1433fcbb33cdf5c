# `[10, 95]` gives None. The answer is on the screen; who called has
# nothing. What hands it back?
def any_hot(samples, limit):
    for s in samples:
        if s >= limit:
            print(True)
            return
    print(False)
