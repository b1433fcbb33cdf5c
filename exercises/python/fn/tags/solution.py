def report(name, value, **tags):
    text = name + ":" + str(value)
    parts = []
    for key in sorted(tags):
        parts.append(key + "=" + str(tags[key]))
    if parts:
        text = text + "|" + ",".join(parts)
    return text
