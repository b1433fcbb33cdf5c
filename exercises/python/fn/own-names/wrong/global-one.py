# `count_up(10, 5)` stops: it takes one number. With `global` each
# call changes the `total` outside. How could the number come in by
# the brackets?
total = 10


def count_up(n):
    global total
    total = total + n
    return total
