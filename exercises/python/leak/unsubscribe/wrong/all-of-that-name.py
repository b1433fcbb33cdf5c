# One screen named x closes, and both of that name are gone. Which of
# them was handed to `close`?
subscribers = []


def open_screen(name):
    inbox = {"name": name, "alerts": []}
    subscribers.append(inbox)
    return inbox


def publish(text):
    for inbox in subscribers:
        inbox["alerts"].append(text)


def close(inbox):
    subscribers[:] = [other for other in subscribers if other != inbox]
