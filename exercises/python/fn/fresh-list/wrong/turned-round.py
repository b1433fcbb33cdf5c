# `add_event("z", ["y"])` gives ["z"], and without a list it stops.
# Which answer to the question needs a new list?
def add_event(event, log=None):
    if log is not None:
        log = []
    log.append(event)
    return log
