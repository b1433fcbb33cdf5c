"""average: average, as a function

average(samples) returns the average of the real samples, or None.
"""


def average(samples):
    pass


print(average([0, 6, None]))
