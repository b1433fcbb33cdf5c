# The caller's own list does not get the event: it goes into a copy.
# Which list should be changed?
def add_event(event, log=[]):
    log = list(log)
    log.append(event)
    return log
