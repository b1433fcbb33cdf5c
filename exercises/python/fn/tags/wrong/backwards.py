# The tags come out from z to a. From a to z is the usual order.
def report(name, value, **tags):
    text = name + ":" + str(value)
    parts = []
    for key in sorted(tags, reverse=True):
        parts.append(key + "=" + str(tags[key]))
    if parts:
        text = text + "|" + ",".join(parts)
    return text
