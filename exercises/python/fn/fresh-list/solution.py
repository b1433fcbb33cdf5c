def add_event(event, log=None):
    if log is None:
        log = []
    log.append(event)
    return log
