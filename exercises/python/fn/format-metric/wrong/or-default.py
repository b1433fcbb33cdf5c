# An empty unit was asked for, and the answer ends in %. `or` cannot
# tell "empty" from "not given". Does the body need to ask at all?
def format_metric(name, value, unit=None):
    return name + "=" + str(value) + (unit or "%")
