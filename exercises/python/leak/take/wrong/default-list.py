# A second take hands out the old items once more: the list in the
# header is made once and remembers. Where is a fresh one made?
def take(box, taken=[]):
    taken.extend(box["items"])
    box["items"] = []
    return taken
