def headline(title, *names):
    line = title + ": "
    for n, name in enumerate(names):
        if n > 0:
            line = line + ", "
        line = line + name
    if len(names) == 0:
        line = line + "none"
    return line
