# The caller's box is still full: the name `box` leads to a new dict,
# and the caller has the old one. What in the box should change?
def take(box):
    taken = box["items"]
    box = {"items": []}
    return taken
