# The second close stops with a ValueError, and of two screens that
# look alike the first one leaves. What does `remove` compare?
subscribers = []


def open_screen(name):
    inbox = {"name": name, "alerts": []}
    subscribers.append(inbox)
    return inbox


def publish(text):
    for inbox in subscribers:
        inbox["alerts"].append(text)


def close(inbox):
    subscribers.remove(inbox)
