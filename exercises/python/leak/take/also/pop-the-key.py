def take(box):
    taken = box.pop("items")
    box["items"] = []
    return taken
