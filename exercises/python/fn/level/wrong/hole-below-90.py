# `level(89.5)` gives "ok". Between 89 and 90 lie more readings. Is
# the second half of that question needed?
def level(cpu):
    if cpu >= 90:
        return "crit"
    elif cpu >= 75 and cpu <= 89:
        return "warn"
    return "ok"
