# A saw is called a leak: your two looks fell on different places of a
# tooth. What can you compare in place of two single looks?
def leaks(step, size):
    for turn in range(500):
        step()
    before = size()
    for turn in range(500):
        step()
    return size() > before
