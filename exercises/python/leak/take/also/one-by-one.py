def take(box):
    taken = []
    while box["items"]:
        taken.append(box["items"].pop(0))
    return taken
