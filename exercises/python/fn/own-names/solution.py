total = 10


def count_up(total, n):
    total = total + n
    return total
