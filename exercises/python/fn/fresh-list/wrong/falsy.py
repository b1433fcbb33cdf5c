# An empty list of the caller's stays empty: it counts as a no. Which
# question asks whether no list was given?
def add_event(event, log=None):
    if not log:
        log = []
    log.append(event)
    return log
