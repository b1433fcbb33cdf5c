# The box is still full: `items` is a name of the call, and that name
# has a new list now. What leads the box to one?
def take(box):
    items = box["items"]
    taken = items
    items = []
    return taken
