# `add_event("z", ["y"])` gives ["z"]: a list that the caller gives is
# emptied first and has lost its y.
def add_event(event, log=[]):
    log.clear()
    log.append(event)
    return log
