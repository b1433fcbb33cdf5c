# No agent is called a leak, not even one that leaves an item behind in
# each turn.
def leaks(step, size):
    return False
