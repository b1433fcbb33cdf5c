# Only every second item is taken: the list gets shorter under the
# loop that walks on it. What did chapter 2 do about that?
def take(box):
    taken = []
    for item in box["items"]:
        taken.append(item)
        box["items"].remove(item)
    return taken
