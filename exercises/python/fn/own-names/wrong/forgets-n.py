# `count_up(10, 5)` gives 11: it counts one alert, whatever `n` is.
# How many are new?
total = 10


def count_up(total, n):
    total = total + 1
    return total
