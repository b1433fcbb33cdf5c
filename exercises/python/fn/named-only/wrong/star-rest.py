# `alert("x", "crit")` still works: a star with a name takes in any
# further value and says nothing. Which star takes in none?
def alert(text, *rest, level="warn", page=False):
    line = "[" + level + "] " + text
    if page:
        line = line + " !"
    return line
