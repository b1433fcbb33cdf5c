# The call stops with an UnboundLocalError: the `=` makes `subscribers`
# a name of this call. How can the list itself be changed?
subscribers = []


def open_screen(name):
    inbox = {"name": name, "alerts": []}
    subscribers.append(inbox)
    return inbox


def publish(text):
    for inbox in subscribers:
        inbox["alerts"].append(text)


def close(inbox):
    subscribers = [other for other in subscribers if other is not inbox]
