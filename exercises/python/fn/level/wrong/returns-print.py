# `level(95)` gives None: `return` hands back what `print` gives, and
# that is nothing. What should stand behind `return`?
def level(cpu):
    if cpu >= 90:
        return print("crit")
    elif cpu >= 75:
        return print("warn")
    return print("ok")
