def report(name, value, **labels):
    text = name + ":" + str(value)
    sign = "|"
    for key in sorted(labels):
        text = text + sign + key + "=" + str(labels[key])
        sign = ","
    return text
