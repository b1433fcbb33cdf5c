def take(box):
    taken, box["items"] = box["items"], []
    return taken
