# The second call gives ["a", "b"]: the list in the header is made
# once and remembers. Where would it be made at each call?
def add_event(event, log=[]):
    log.append(event)
    return log


print(add_event("boot"))
