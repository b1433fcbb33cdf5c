def alert(text, *, level="warn", page=False):
    if page:
        return "[" + level + "] " + text + " !"
    return "[" + level + "] " + text
