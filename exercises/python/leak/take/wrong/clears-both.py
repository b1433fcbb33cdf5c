# `[1, 2]` in the box, and an empty list comes back: `taken` is no
# copy. How many lists are there when `clear` empties one?
def take(box):
    taken = box["items"]
    box["items"].clear()
    return taken
