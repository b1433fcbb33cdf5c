# `count_up(0, 2)` gives 12: the first line of the body throws away
# what came in. The parameter has its value already.
total = 10


def count_up(total, n):
    total = 10
    total = total + n
    return total
