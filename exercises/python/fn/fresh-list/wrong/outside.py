# Old events still come back: now they are kept in a list outside of
# the function, which is made once as well.
empty = []


def add_event(event, log=None):
    if log is None:
        log = empty
    log.append(event)
    return log
