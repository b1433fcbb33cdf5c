# `alert("disk full", level="crit")` ends in !. The mark depends on
# `page` alone, not on the level.
def alert(text, *, level="warn", page=False):
    line = "[" + level + "] " + text
    if page or level == "crit":
        line = line + " !"
    return line
