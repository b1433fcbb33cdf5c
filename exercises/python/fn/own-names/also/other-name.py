total = 10


def count_up(start, n):
    return start + n


print(count_up(10, 5))
