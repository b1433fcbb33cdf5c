# Old events still come back: `list()` in the header runs once too,
# when Python reads `def`. What runs at each call?
def add_event(event, log=list()):
    log.append(event)
    return log
