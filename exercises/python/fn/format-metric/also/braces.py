def format_metric(name, value, unit="%"):
    return f"{name}={value}{unit}"
