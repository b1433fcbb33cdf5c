# Alerts come to the right screens, and memory grows: something else
# leads to each closed screen now. Who takes it out there?
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
