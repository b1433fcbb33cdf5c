# `format_metric("cpu", 91)` stops: `unit` is missing. Where is it
# said what is usual?
def format_metric(name, value, unit):
    return name + "=" + str(value) + unit
