# `report("x", 1, a=0)` has lost its tag: 0 counts as a no. The tag
# was given, whatever its value.
def report(name, value, **tags):
    text = name + ":" + str(value)
    parts = []
    for key in sorted(tags):
        if tags[key]:
            parts.append(key + "=" + str(tags[key]))
    if parts:
        text = text + "|" + ",".join(parts)
    return text
