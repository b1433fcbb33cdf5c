# `format_metric("disk", 12, "GB")` gives "disk=12%": the first line
# of the body throws away the unit that came in.
def format_metric(name, value, unit="%"):
    unit = "%"
    return name + "=" + str(value) + unit
