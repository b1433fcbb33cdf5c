# The sums are right, but the name `total` outside is gone. The
# program around the function still needs its 10.
def count_up(total, n):
    total = total + n
    return total
