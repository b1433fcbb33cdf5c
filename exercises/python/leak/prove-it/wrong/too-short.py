# A slow leak hides in 5 turns, and one tooth of a saw looks like
# growth. How long must you watch?
def leaks(step, size):
    for turn in range(150):
        step()
    before = size()
    for turn in range(5):
        step()
    return size() > before
