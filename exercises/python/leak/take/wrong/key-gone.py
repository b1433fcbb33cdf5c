# The box has lost its key `items`, so the next append stops. What
# should stand under that key?
def take(box):
    return box.pop("items")
