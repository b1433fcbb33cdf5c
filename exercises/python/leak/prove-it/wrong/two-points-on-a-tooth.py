# A saw of 50 turns is judged right, by luck: your looks lie 200 turns
# apart. One of 37 turns is called a leak. What about the highest point?
def leaks(step, size):
    for turn in range(200):
        step()
    before = size()
    for turn in range(200):
        step()
    return size() > before
