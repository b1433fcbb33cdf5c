# Python stops at `host=`: one star gathers values **without** names.
# Tags have names. How many stars do they need?
def report(name, value, *tags):
    text = name + ":" + str(value)
    if tags:
        text = text + "|" + ",".join(tags)
    return text
