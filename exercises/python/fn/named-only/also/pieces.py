def alert(text, *, level="warn", page=False):
    words = ["[" + level + "]", text]
    if page == True:
        words.append("!")
    return " ".join(words)
