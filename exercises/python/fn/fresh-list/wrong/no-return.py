# Every call gives None: the event is in the list, and the list is not
# handed back.
def add_event(event, log=None):
    if log is None:
        log = []
    log.append(event)
