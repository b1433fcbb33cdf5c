# Python stops at `alert("disk full")`: now even `text` must be named.
# Behind which parameter does the star belong?
def alert(*, text, level="warn", page=False):
    line = "[" + level + "] " + text
    if page:
        line = line + " !"
    return line
