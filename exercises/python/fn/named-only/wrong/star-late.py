# `alert("x", "crit")` still works: the star stands behind `level`, so
# only `page` must be named. What should be right of it?
def alert(text, level="warn", *, page=False):
    line = "[" + level + "] " + text
    if page:
        line = line + " !"
    return line
