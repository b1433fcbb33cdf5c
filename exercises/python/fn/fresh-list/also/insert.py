def add_event(event, log=None):
    if log == None:
        log = list()
    log.insert(len(log), event)
    return log


print(add_event("boot"))
