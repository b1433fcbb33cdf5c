def format_metric(name, value, unit=None):
    if unit is None:
        unit = "%"
    return name + "=" + str(value) + unit
