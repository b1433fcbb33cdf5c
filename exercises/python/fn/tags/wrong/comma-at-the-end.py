# Behind the last tag stands one more comma. What joins texts with a
# comma between them only?
def report(name, value, **tags):
    text = name + ":" + str(value)
    if tags:
        text = text + "|"
    for key in sorted(tags):
        text = text + key + "=" + str(tags[key]) + ","
    return text
