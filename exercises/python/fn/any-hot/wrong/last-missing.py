# `[10, 95]` gives False: the last sample is never looked at. Where
# does the loop end?
def any_hot(samples, limit):
    for i in range(len(samples) - 1):
        if samples[i] >= limit:
            return True
    return False
