subscribers = []


def open_screen(name):
    inbox = {"name": name, "alerts": []}
    subscribers.append(inbox)
    return inbox


def publish(text):
    for inbox in subscribers:
        inbox["alerts"].append(text)


def close(inbox):
    i = 0
    while i < len(subscribers) and subscribers[i] is not inbox:
        i = i + 1
    if i < len(subscribers):
        subscribers.pop(i)
