# There is a `level` here, and the task is to test one. What should
# each pair in `examples` say?
def level(cpu):
    if cpu >= 90:
        return "crit"
    elif cpu >= 75:
        return "warn"
    return "ok"
