def take(box):
    items = box["items"]
    taken = items[:]
    del items[:]
    return taken
