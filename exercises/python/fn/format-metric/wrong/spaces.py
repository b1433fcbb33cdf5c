# The answer is "cpu = 91 %", with spaces. How does the task write it?
def format_metric(name, value, unit="%"):
    return name + " = " + str(value) + " " + unit
