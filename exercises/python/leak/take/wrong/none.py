# After the call the box holds None, and nothing can be appended to
# that. What was promised to be there?
def take(box):
    taken = box["items"]
    box["items"] = None
    return taken
