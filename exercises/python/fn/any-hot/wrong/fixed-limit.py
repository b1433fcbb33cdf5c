# `[3, 4, 5]` with a limit of 4 gives False: the question asks about
# 90, whatever the caller said. Which name holds the limit?
def any_hot(samples, limit):
    for s in samples:
        if s >= 90:
            return True
    return False
