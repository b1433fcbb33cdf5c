# The screen is still on the list, without a name and without alerts:
# the next alert finds no such key. What should get shorter?
subscribers = []


def open_screen(name):
    inbox = {"name": name, "alerts": []}
    subscribers.append(inbox)
    return inbox


def publish(text):
    for inbox in subscribers:
        inbox["alerts"].append(text)


def close(inbox):
    inbox.clear()
