# `report("cpu", 91)` ends in a bar with nothing behind it. When does
# the bar belong there?
def report(name, value, **tags):
    text = name + ":" + str(value) + "|"
    parts = []
    for key in sorted(tags):
        parts.append(key + "=" + str(tags[key]))
    return text + ",".join(parts)
