# `level(90)` gives "warn". "From 90 up": does 90 itself belong?
def level(cpu):
    if cpu > 90:
        return "crit"
    elif cpu > 75:
        return "warn"
    return "ok"
