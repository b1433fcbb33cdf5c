def report(name, value, **tags):
    start = name + ":" + str(value)
    if len(tags) == 0:
        return start
    keys = list(tags.keys())
    keys.sort()
    parts = []
    for key in keys:
        parts.append(key + "=" + str(tags[key]))
    return start + "|" + ",".join(parts)


print(report("cpu", 91, host="web-1"))
