# Exactly 75 comes out as "ok". Which sign includes the limit itself?
def level(cpu):
    if cpu >= 90:
        return "crit"
    elif cpu > 75:
        return "warn"
    return "ok"
