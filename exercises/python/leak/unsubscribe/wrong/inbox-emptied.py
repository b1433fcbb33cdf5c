# The closed screen has lost its alerts and gets new ones all the same.
# The task is about the list. What is on it?
subscribers = []


def open_screen(name):
    inbox = {"name": name, "alerts": []}
    subscribers.append(inbox)
    return inbox


def publish(text):
    for inbox in subscribers:
        inbox["alerts"].append(text)


def close(inbox):
    inbox["alerts"].clear()
