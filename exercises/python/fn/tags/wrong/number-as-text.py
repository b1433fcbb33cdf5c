# A tag with a number stops it: a number cannot be joined to a text.
# What makes text of it?
def report(name, value, **tags):
    text = name + ":" + str(value)
    parts = []
    for key in sorted(tags):
        parts.append(key + "=" + tags[key])
    if parts:
        text = text + "|" + ",".join(parts)
    return text
