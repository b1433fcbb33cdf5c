# The closed screen still gets every alert: `subscribers` got a new
# list inside the call. What do the others look at?
subscribers = []


def open_screen(name):
    inbox = {"name": name, "alerts": []}
    subscribers.append(inbox)
    return inbox


def publish(text):
    for inbox in subscribers:
        inbox["alerts"].append(text)


def close(inbox, subscribers=[]):
    subscribers = [other for other in subscribers if other is not inbox]
