# `add_event("z", ["y"])` gives None: the `return` stands under the
# `if`. What about a list that was given?
def add_event(event, log=None):
    if log is None:
        log = []
        log.append(event)
        return log
