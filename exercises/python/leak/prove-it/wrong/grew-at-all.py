# A warm-up of 90 turns is called a leak: your first look came before
# it. When should you begin to measure?
def leaks(step, size):
    before = size()
    for turn in range(900):
        step()
    return size() > before
