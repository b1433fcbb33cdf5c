# `level(95)` gives "warn". The second `if` is asked too and
# overwrites the answer. How did the ladder stop at its first yes?
def level(cpu):
    result = "ok"
    if cpu >= 90:
        result = "crit"
    if cpu >= 75:
        result = "warn"
    return result
