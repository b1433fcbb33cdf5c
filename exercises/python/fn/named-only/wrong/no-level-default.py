# `alert("disk full")` stops: `level` is missing. Name-only does not
# mean that it must be given. What is usual?
def alert(text, *, level, page=False):
    line = "[" + level + "] " + text
    if page:
        line = line + " !"
    return line
