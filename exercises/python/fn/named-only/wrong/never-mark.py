# `alert("x", page=True)` has no mark at its end. What is different
# when `page` is true?
def alert(text, *, level="warn", page=False):
    return "[" + level + "] " + text
