# `alert(text="x")` stops: a `/` makes what stands left of it go by
# place only. Which sign does the task have?
def alert(text, /, *, level="warn", page=False):
    line = "[" + level + "] " + text
    if page:
        line = line + " !"
    return line
