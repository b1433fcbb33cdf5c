# The whole dict is empty, its keys are gone too. Which part of the box
# should be replaced?
def take(box):
    taken = box["items"]
    box.clear()
    return taken
