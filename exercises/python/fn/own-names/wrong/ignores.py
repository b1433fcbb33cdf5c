# `count_up(0, 2)` gives 12: the first number comes in and is not
# used. Which `total` does the sum read?
total = 10


def count_up(start, n):
    return total + n
