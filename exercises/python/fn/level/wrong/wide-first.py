# `level(95)` gives "warn". The first yes ends the call, and 95 is
# also at least 75. Which question has to come first?
def level(cpu):
    if cpu >= 75:
        return "warn"
    elif cpu >= 90:
        return "crit"
    return "ok"
