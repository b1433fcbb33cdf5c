# `format_metric("disk", 12, "GB")` stops: three values came and there
# is room for two. What does the header in the task look like?
def format_metric(name, value):
    return name + "=" + str(value) + "%"
