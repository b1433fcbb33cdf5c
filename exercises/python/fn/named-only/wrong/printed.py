# `alert("disk full")` gives None: the text is on the screen. A caller
# needs it handed back.
def alert(text, *, level="warn", page=False):
    line = "[" + level + "] " + text
    if page:
        line = line + " !"
    print(line)
