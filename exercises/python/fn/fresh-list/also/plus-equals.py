def add_event(event, log=None):
    if log is not None:
        log += [event]
        return log
    else:
        return [event]
