# The sum is right, and the `total` outside is not 10 any more after
# the call. What goes in by the brackets need not be written outside.
total = 10


def count_up(start, n):
    global total
    total = start + n
    return total
