# `format_metric("cpu", 91)` gives "cpu=91": with no word about the
# unit it should end in %. What is usual?
def format_metric(name, value, unit=""):
    return name + "=" + str(value) + unit
