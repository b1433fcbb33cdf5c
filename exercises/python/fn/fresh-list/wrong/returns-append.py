# Every call gives None: `append` changes the list and hands back
# nothing. What should be returned?
def add_event(event, log=None):
    if log is None:
        log = []
    return log.append(event)
