# `add_event("boot")` stops: `log` is None, and nothing can be added
# to that. What has to be made first?
def add_event(event, log=None):
    log.append(event)
    return log
