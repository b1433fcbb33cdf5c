# The empty list stops with an error: it has no highest sample. What
# should the answer be before any sample is looked at?
def any_hot(samples, limit):
    return max(samples) >= limit
