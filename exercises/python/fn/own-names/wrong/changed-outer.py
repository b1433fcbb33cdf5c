# The sums are right, but `total` outside is 0 now. The task leaves it
# at 10.
total = 0


def count_up(total, n):
    total = total + n
    return total
