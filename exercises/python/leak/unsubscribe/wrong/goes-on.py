# The right screen leaves, and then the loop goes on with old positions:
# the list is shorter by now. When is the work done?
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
            del subscribers[i]
