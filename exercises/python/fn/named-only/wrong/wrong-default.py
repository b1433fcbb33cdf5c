# `alert("disk full")` gives "[crit] disk full". Which level is the
# usual one?
def alert(text, *, level="crit", page=False):
    line = "[" + level + "] " + text
    if page:
        line = line + " !"
    return line
