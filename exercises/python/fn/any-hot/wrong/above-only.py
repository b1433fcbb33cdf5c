# `[10, 20, 90]` with a limit of 90 gives False. "At or above": does
# 90 itself count?
def any_hot(samples, limit):
    for s in samples:
        if s > limit:
            return True
    return False
