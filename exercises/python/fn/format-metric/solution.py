def format_metric(name, value, unit="%"):
    return name + "=" + str(value) + unit
