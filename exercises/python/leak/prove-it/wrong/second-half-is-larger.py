# A saw is called a leak: its two halves end at different places of a
# tooth, so their sums differ. What is the same in both?
def leaks(step, size):
    for turn in range(100):
        step()
    sums = []
    for stretch in range(2):
        total = 0
        for turn in range(400):
            step()
            total = total + size()
        sums.append(total)
    return sums[1] > sums[0]
