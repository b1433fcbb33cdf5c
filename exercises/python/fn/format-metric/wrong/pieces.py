# The answer is three values in brackets, not one text. What joins
# texts to one?
def format_metric(name, value, unit="%"):
    return name + "=", value, unit
