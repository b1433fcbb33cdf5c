# `add_event("z", ["y"])` gives ["z"]: the list that came in is put
# aside at each call. In which case only is a new one needed?
def add_event(event, log=None):
    log = []
    log.append(event)
    return log
