# The caller's own list does not get the event: `+` makes a new list.
# Which line puts an item into the list itself?
def add_event(event, log=[]):
    log = log + [event]
    return log
