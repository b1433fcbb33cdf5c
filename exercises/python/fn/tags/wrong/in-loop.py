# With two tags only the first comes out: `return` stands in the loop.
# When is the line complete?
def report(name, value, **tags):
    text = name + ":" + str(value)
    for key in sorted(tags):
        return text + "|" + key + "=" + str(tags[key])
    return text
