def format_metric(name, value, unit="%"):
    return "{}={}{}".format(name, value, unit)
