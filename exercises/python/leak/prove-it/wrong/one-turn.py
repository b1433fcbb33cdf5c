# A warm-up is called a leak after one turn. What will it look like
# after 200?
def leaks(step, size):
    before = size()
    step()
    return size() > before
