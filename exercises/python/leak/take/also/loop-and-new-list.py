def take(box):
    taken = []
    for item in box["items"]:
        taken.append(item)
    box["items"] = []
    return taken
