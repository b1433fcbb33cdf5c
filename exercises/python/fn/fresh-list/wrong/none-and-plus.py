# The caller's own list does not get the event: with `+` a new list is
# made. What changes the list itself?
def add_event(event, log=None):
    if log is None:
        log = []
    return log + [event]
