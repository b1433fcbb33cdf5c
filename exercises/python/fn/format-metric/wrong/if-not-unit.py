# An empty unit was asked for, and the answer ends in %. "Empty"
# counts as a no here. Who takes care of "not given" already?
def format_metric(name, value, unit="%"):
    if not unit:
        unit = "%"
    return name + "=" + str(value) + unit
