"""any-hot: it only looks at the first

any_hot(samples, limit) is True if any sample is at or above limit.
"""


def any_hot(samples, limit):
    for s in samples:
        if s >= limit:
            return True
        else:
            return False


print(any_hot([10, 95], 90))
