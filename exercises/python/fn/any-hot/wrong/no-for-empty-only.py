# `[10, 95]` gives False. The no behind the loop is right, but another
# one is still in it. Which turn meets it?
def any_hot(samples, limit):
    for s in samples:
        if s >= limit:
            return True
        else:
            return False
    return False
