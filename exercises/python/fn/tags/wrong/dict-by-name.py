# Python stops at `host=`: a star alone lets in only names that stand
# behind it. Which sign takes any name?
def report(name, value, *, tags=None):
    tags = tags or {}
    text = name + ":" + str(value)
    parts = []
    for key in sorted(tags):
        parts.append(key + "=" + str(tags[key]))
    if parts:
        text = text + "|" + ",".join(parts)
    return text
