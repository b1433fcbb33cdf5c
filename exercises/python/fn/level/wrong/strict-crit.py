# Exactly 90 comes out as "warn". Which sign includes the limit
# itself?
def level(cpu):
    if cpu > 90:
        return "crit"
    elif cpu >= 75:
        return "warn"
    return "ok"
