# Every agent that holds something is called a leak: the second sum
# goes on from the first. Where should it begin again?
def leaks(step, size):
    total = 0
    totals = []
    for stretch in range(2):
        for turn in range(200):
            step()
            total = total + size()
        totals.append(total)
    return totals[1] > totals[0]
