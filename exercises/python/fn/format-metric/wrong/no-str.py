# Python cannot join a number to a text. What makes a text of `value`?
def format_metric(name, value, unit="%"):
    return name + "=" + value + unit
