# A call that says `name=` and `value=` stops: the parameters are
# spelled in another way here. A caller goes by the names of the task.
def format_metric(metric, number, unit="%"):
    return metric + "=" + str(number) + unit
