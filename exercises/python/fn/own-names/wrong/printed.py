# `count_up(10, 5)` gives None: the sum is shown on the screen. A
# caller needs it handed back.
total = 10


def count_up(total, n):
    print(total + n)
