def add_event(event, log=None):
    log = [] if log is None else log
    log.append(event)
    return log
