# An empty list comes back: the box had its new list before anybody
# took the old one. In which order can both be saved?
def take(box):
    box["items"] = []
    taken = box["items"]
    return taken
