# `level(10)` gives None: on its way through the function no `return`
# is met. What is left over when both questions say no?
def level(cpu):
    if cpu >= 90:
        return "crit"
    elif cpu >= 75:
        return "warn"
