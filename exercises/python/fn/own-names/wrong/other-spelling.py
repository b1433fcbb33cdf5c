# Python still stops with an UnboundLocalError: the parameter has
# another name than the one the line reads. Which value is in `total`?
total = 10


def count_up(start, n):
    total = total + n
    return total
