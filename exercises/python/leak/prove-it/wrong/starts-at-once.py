# An agent that needs 300 items to start hides its leak: nothing later
# is as high as the first stretch. When should you begin to look?
def leaks(step, size):
    tops = []
    for stretch in range(2):
        top = 0
        for turn in range(200):
            step()
            top = max(top, size())
        tops.append(top)
    return tops[1] > tops[0]
