# `format_metric("disk", 12, "GB")` mixes the three up: in this header
# the order is another. Which order has the task?
def format_metric(value, name, unit="%"):
    return name + "=" + str(value) + unit
