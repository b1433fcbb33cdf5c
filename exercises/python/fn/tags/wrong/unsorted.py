# The tags come out in the order in which the caller wrote them. The
# same tags should always look the same. What brings keys into order?
def report(name, value, **tags):
    text = name + ":" + str(value)
    parts = []
    for key in tags:
        parts.append(key + "=" + str(tags[key]))
    if parts:
        text = text + "|" + ",".join(parts)
    return text
