# `report("cpu", 91, "web-1")` should be refused: a value without a
# name is no tag. Which of the stars lets it in?
def report(name, value, *more, **tags):
    text = name + ":" + str(value)
    parts = []
    for key in sorted(tags):
        parts.append(key + "=" + str(tags[key]))
    if parts:
        text = text + "|" + ",".join(parts)
    return text
