# `report("cpu", 91)` gives None: the line is on the screen. A caller
# needs it handed back.
def report(name, value, **tags):
    text = name + ":" + str(value)
    parts = []
    for key in sorted(tags):
        parts.append(key + "=" + str(tags[key]))
    if parts:
        text = text + "|" + ",".join(parts)
    print(text)
