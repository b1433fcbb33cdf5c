samples = [10, 20, 30]


def add_up(numbers):
    result = 0
    for number in numbers:
        result = result + number
    return result


total = add_up(samples)
