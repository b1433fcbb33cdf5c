"""fresh-list: the list that remembers

add_event(event, log) adds event to log and returns log. Without a log
it begins with an empty one.
"""


def add_event(event, log=[]):
    log.append(event)
    return log


print(add_event("boot"))
print(add_event("stop"))
