# The closed screen has a mark, and nobody reads it: it stays on the
# list and gets every alert. What leads to it?
subscribers = []


def open_screen(name):
    inbox = {"name": name, "alerts": []}
    subscribers.append(inbox)
    return inbox


def publish(text):
    for inbox in subscribers:
        inbox["alerts"].append(text)


def close(inbox):
    inbox["closed"] = True
