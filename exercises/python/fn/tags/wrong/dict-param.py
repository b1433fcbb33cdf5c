# Python stops at `host=`: there is no parameter of that name. What in
# the header gathers all named values into one dict?
def report(name, value, tags={}):
    text = name + ":" + str(value)
    parts = []
    for key in sorted(tags):
        parts.append(key + "=" + str(tags[key]))
    if parts:
        text = text + "|" + ",".join(parts)
    return text
