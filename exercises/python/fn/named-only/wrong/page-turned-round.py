# `alert("disk full")` has the mark, and with `page=True` it is gone.
# Read your question aloud with `page` at False.
def alert(text, *, level="warn", page=False):
    if page == False:
        return "[" + level + "] " + text + " !"
    return "[" + level + "] " + text
