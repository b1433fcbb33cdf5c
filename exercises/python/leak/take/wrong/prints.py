# The call gives None: the items are on the screen and nowhere else. A
# caller who wants to send them needs them handed back.
def take(box):
    print(box["items"])
    box["items"] = []
