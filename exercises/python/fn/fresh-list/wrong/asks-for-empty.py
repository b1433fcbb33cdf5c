# An empty list of the caller's stays empty: it equals `[]`, as the
# list of an earlier call may do. Which value could say "none was
# given"?
def add_event(event, log=[]):
    if log == []:
        log = []
    log.append(event)
    return log
