def alert(text, *, level="warn", page=False):
    line = "[" + level + "] " + text
    if page:
        line = line + " !"
    return line
