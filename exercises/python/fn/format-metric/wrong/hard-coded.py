# `format_metric("disk", 12, "GB")` gives "disk=12%". The unit came in
# and is not used. Which name holds it?
def format_metric(name, value, unit="%"):
    return name + "=" + str(value) + "%"
