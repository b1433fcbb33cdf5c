# Every call gives "crit". The question asks about a `cpu` outside of
# the function. Where is the value that came in?
cpu = 95


def level(c):
    if cpu >= 90:
        return "crit"
    elif cpu >= 75:
        return "warn"
    return "ok"
