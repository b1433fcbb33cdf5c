# The mark ! is always there. It should depend on `page`. Which
# question is missing?
def alert(text, *, level="warn", page=False):
    line = "[" + level + "] " + text
    line = line + " !"
    return line
