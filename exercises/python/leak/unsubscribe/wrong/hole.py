# A None stands where the screen was, and the next alert stops there.
# How does a list get shorter?
subscribers = []


def open_screen(name):
    inbox = {"name": name, "alerts": []}
    subscribers.append(inbox)
    return inbox


def publish(text):
    for inbox in subscribers:
        inbox["alerts"].append(text)


def close(inbox):
    for i in range(len(subscribers)):
        if subscribers[i] is inbox:
            subscribers[i] = None
