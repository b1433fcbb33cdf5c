# The items come back, and the box is as full as before: next time all
# of it is sent again. What should the box hold after the call?
def take(box):
    return box["items"]
