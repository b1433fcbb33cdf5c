subscribers = {}


def open_screen(name):
    inbox = {"name": name, "alerts": []}
    subscribers[id(inbox)] = inbox
    return inbox


def publish(text):
    for inbox in subscribers.values():
        inbox["alerts"].append(text)


def close(inbox):
    subscribers.pop(id(inbox), None)
