# The UnboundLocalError is gone, and `count_up(10, 5)` stops: it takes
# one number. The function still reads `total` from outside. How could
# that number come in?
total = 10


def count_up(n):
    result = total + n
    return result
