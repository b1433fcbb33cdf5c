def format_metric(name, value, unit="%"):
    text = name
    text = text + "="
    text = text + str(value)
    text = text + unit
    return text


line = format_metric("cpu", 91)
print(line)
