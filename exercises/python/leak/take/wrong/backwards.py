# `[1, 2]` comes back as `[2, 1]`: `pop()` takes the last one first.
# In which order did the items come in?
def take(box):
    taken = []
    while box["items"]:
        taken.append(box["items"].pop())
    return taken
