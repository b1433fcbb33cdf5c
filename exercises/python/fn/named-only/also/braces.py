def alert(text, *, page=False, level="warn"):
    mark = " !" if page else ""
    return f"[{level}] {text}{mark}"


print(alert("disk full", page=True))
