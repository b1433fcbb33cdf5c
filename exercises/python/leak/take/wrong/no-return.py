# The box is empty and the call gives None: the items are lost. What
# is the last job of this function?
def take(box):
    taken = box["items"]
    box["items"] = []
