# `level(95)` gives "Crit". A program compares letter by letter. How
# does the task write the word?
def level(cpu):
    if cpu >= 90:
        return "Crit"
    elif cpu >= 75:
        return "Warn"
    return "Ok"
