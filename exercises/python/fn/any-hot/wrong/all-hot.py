# `[10, 95]` gives False and the empty list gives True. The question
# now is whether **all** are hot.
def any_hot(samples, limit):
    for s in samples:
        if s < limit:
            return False
    return True
