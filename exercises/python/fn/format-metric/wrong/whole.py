# `format_metric("cpu", 89.5)` gives "cpu=89%": the fraction is gone.
# Who has asked for a whole number?
def format_metric(name, value, unit="%"):
    return name + "=" + str(int(value)) + unit
