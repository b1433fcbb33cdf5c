# The right screen leaves, but the alerts that it got are gone. What
# does the task say about those?
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
        if other is inbox:
            del subscribers[i]
            inbox["alerts"].clear()
            return
