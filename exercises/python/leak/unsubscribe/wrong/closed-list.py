# Alerts come to the right screens, and memory grows: each closed
# screen went onto a second list. Who takes it off that one?
subscribers = []
closed = []


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
            closed.append(inbox)
            return
