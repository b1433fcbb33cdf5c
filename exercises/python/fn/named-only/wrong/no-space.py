# `alert("x", page=True)` gives "[warn] x!". How does the task write
# the end?
def alert(text, *, level="warn", page=False):
    line = "[" + level + "] " + text
    if page:
        line = line + "!"
    return line
