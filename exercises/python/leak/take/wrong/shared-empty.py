# The second box hands out what came into the first: both got the same
# empty list. How often is the list in the first line made?
empty = []


def take(box):
    taken = box["items"]
    box["items"] = empty
    return taken
