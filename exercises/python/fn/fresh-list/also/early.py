def add_event(event, log=None):
    if log is None:
        return [event]
    log.append(event)
    return log
