subscribers = []


def open_screen(name):
    inbox = {"name": name, "alerts": []}
    subscribers.append(inbox)
    return inbox


def publish(text):
    for inbox in subscribers:
        inbox["alerts"].append(text)


def close(inbox):
    others = []
    for other in subscribers:
        if other is not inbox:
            others.append(other)
    subscribers.clear()
    subscribers.extend(others)
