"""own-names: a function's own names

count_up(total, n) returns total and n together.
"""
total = 10


def count_up(n):
    total = total + n
    return total


print(count_up(5))
