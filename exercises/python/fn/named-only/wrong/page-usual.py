# `alert("disk full")` ends in !. Nobody has asked to call somebody.
# Which value of `page` is usual?
def alert(text, *, level="warn", page=True):
    line = "[" + level + "] " + text
    if page:
        line = line + " !"
    return line
