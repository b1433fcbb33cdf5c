# An empty list of the caller's stays empty: `or` takes the new one
# instead. It cannot tell "empty" from "not given".
def add_event(event, log=None):
    log = log or []
    log.append(event)
    return log
