# Python stops at a tag it does not know: the header lists only some.
# The caller may make up any name.
def report(name, value, host="", env=""):
    text = name + ":" + str(value)
    parts = []
    if env != "":
        parts.append("env=" + env)
    if host != "":
        parts.append("host=" + host)
    if parts:
        text = text + "|" + ",".join(parts)
    return text
