# Flat agents are called a leak: they never fall, that is true. What
# else does a leak do?
def leaks(step, size):
    before = 0
    for turn in range(500):
        step()
        if size() < before:
            return False
        before = size()
    return True
