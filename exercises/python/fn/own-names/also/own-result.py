total = 10


def count_up(total, n):
    result = total
    for alert in range(n):
        result = result + 1
    return result
