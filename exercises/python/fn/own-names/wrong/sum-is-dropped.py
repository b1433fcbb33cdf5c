# `count_up(10, 5)` gives 10: the sum is worked out, and nobody keeps
# it. What is handed back?
total = 10


def count_up(total, n):
    total + n
    return total
