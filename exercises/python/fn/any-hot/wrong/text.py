# `[10, 95]` gives "True" in quotes, which is a text. `True` without
# quotes is the answer itself.
def any_hot(samples, limit):
    for s in samples:
        if s >= limit:
            return "True"
    return "False"
