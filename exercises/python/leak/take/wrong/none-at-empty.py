# An empty box gives None, and who walks on the result stops with an
# error. What is the list of nothing?
def take(box):
    if not box["items"]:
        return None
    taken = box["items"]
    box["items"] = []
    return taken
