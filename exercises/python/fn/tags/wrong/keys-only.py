# `report("cpu", 91, host="web-1", env="prod")` gives only the keys.
# What belongs to each of them?
def report(name, value, **tags):
    text = name + ":" + str(value)
    if tags:
        text = text + "|" + ",".join(sorted(tags))
    return text
