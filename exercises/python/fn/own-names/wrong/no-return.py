# `count_up(10, 5)` gives None: the sum is made and stays inside. What
# hands it back?
total = 10


def count_up(total, n):
    total = total + n
