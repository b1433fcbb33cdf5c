# Every call gives "warn": the first line of the body throws away what
# came in. Does `cpu` need another value?
def level(cpu):
    cpu = 80
    if cpu >= 90:
        return "crit"
    elif cpu >= 75:
        return "warn"
    return "ok"
