# Two screens look alike, and the other one has left: `remove` takes
# the first that is equal. Which question asks for this very one?
subscribers = []


def open_screen(name):
    inbox = {"name": name, "alerts": []}
    subscribers.append(inbox)
    return inbox


def publish(text):
    for inbox in subscribers:
        inbox["alerts"].append(text)


def close(inbox):
    if inbox in subscribers:
        subscribers.remove(inbox)
