# A flat agent that holds 7 is called a leak. Holding is allowed. What
# is not?
def leaks(step, size):
    for turn in range(200):
        step()
    return size() > 0
