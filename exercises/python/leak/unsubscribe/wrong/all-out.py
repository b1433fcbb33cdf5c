# One screen closes, and no other gets an alert any more: everybody was
# sent home. Who asked to leave?
subscribers = []


def open_screen(name):
    inbox = {"name": name, "alerts": []}
    subscribers.append(inbox)
    return inbox


def publish(text):
    for inbox in subscribers:
        inbox["alerts"].append(text)


def close(inbox):
    subscribers.clear()
