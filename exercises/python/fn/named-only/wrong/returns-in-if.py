# `alert("disk full")` gives None: the `return` stands under the `if`.
# On which way is it never met?
def alert(text, *, level="warn", page=False):
    line = "[" + level + "] " + text
    if page:
        line = line + " !"
        return line
