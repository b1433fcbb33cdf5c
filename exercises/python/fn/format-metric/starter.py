"""format-metric: a parameter with a usual value

format_metric(name, value, unit="%") returns text like cpu=91%.
"""


def format_metric(name, value):
    pass


print(format_metric("cpu", 91))
