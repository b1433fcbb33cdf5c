# The call gives None, and the box is as full as before. What should be
# handed back, and what should lie in the box then?
def take(box):
    print(box["items"])
