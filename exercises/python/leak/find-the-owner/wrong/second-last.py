# One trace is right, the others are not, and an empty one stops. The
# recorder may stand there twice or never. Can you ask, not count?
def owner(trace):
    return trace[-2]
