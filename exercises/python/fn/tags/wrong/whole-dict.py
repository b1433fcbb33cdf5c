# The tags come out as Python writes a dict, with braces. Each should
# be a key, an `=` and a value.
def report(name, value, **tags):
    text = name + ":" + str(value)
    if tags:
        text = text + "|" + str(tags)
    return text
