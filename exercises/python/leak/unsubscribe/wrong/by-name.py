# Two screens named x, and the first of them left in place of the
# other. A name fits both. What fits only one?
subscribers = []


def open_screen(name):
    inbox = {"name": name, "alerts": []}
    subscribers.append(inbox)
    return inbox


def publish(text):
    for inbox in subscribers:
        inbox["alerts"].append(text)


def close(inbox):
    for i, other in enumerate(subscribers):
        if other["name"] == inbox["name"]:
            del subscribers[i]
            return
