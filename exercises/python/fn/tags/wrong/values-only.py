# The answer holds the values of the tags without their keys. What
# stands in front of the `=`?
def report(name, value, **tags):
    text = name + ":" + str(value)
    parts = []
    for key in sorted(tags):
        parts.append(str(tags[key]))
    if parts:
        text = text + "|" + ",".join(parts)
    return text
