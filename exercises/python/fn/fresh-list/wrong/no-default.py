# `add_event("boot")` stops: `log` is missing. How it is called should
# stay as it was.
def add_event(event, log):
    log.append(event)
    return log
