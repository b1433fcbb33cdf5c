# `[10, 95]` gives False: one sample is asked, and there are more of
# them. What walks through a list?
def any_hot(samples, limit):
    if samples:
        return samples[0] >= limit
    return False
