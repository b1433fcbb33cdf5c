# `alert("x", "crit")` still works, and a reader must guess what
# "crit" is for. Which sign in the header makes the rest name-only?
def alert(text, level="warn", page=False):
    line = "[" + level + "] " + text
    if page:
        line = line + " !"
    return line
