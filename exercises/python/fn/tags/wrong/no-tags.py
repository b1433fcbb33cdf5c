# Python stops at `host=`: nothing in the header takes it in. What
# gathers named values?
def report(name, value):
    return name + ":" + str(value)
