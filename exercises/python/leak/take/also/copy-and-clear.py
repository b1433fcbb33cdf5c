def take(box):
    taken = list(box["items"])
    box["items"].clear()
    return taken
