# The copy is safe to hand out. But the box still holds both items.
# Which of the two jobs is missing?
def take(box):
    taken = list(box["items"])
    return taken
