# `count_up(10, 5)` gives 5: in the body the total begins at 0 again.
# Which value came in?
total = 10


def count_up(total, n):
    total = 0
    total = total + n
    return total
