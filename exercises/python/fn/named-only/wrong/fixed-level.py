# `alert("disk full", level="crit")` gives "[warn] disk full". The
# level that came in is not used.
def alert(text, *, level="warn", page=False):
    line = "[warn] " + text
    if page:
        line = line + " !"
    return line
