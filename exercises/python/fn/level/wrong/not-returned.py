# `level(95)` gives None. The word was worked out and stayed inside. A
# name on a line of its own does nothing: how does it get out?
def level(cpu):
    if cpu >= 90:
        result = "crit"
    elif cpu >= 75:
        result = "warn"
    else:
        result = "ok"
    result
