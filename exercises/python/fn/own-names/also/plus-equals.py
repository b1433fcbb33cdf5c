total = 10


def count_up(total, n):
    total += n
    return total


total_now = count_up(total, 5)
print(total_now)
