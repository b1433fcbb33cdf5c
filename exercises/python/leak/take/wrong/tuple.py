# The items come back in round brackets, and nothing can be appended to
# those. What was asked for?
def take(box):
    taken = tuple(box["items"])
    box["items"] = []
    return taken
