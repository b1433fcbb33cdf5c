# The closed screen still gets every alert: `del inbox` takes away the
# name in this call. What else leads to the screen?
subscribers = []


def open_screen(name):
    inbox = {"name": name, "alerts": []}
    subscribers.append(inbox)
    return inbox


def publish(text):
    for inbox in subscribers:
        inbox["alerts"].append(text)


def close(inbox):
    del inbox
