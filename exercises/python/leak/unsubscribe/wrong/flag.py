# The closed screen gets no alert, but it still stands on the list,
# with a mark. How many screens are left there after a day?
subscribers = []


def open_screen(name):
    inbox = {"name": name, "alerts": [], "open": True}
    subscribers.append(inbox)
    return inbox


def publish(text):
    for inbox in subscribers:
        if inbox["open"]:
            inbox["alerts"].append(text)


def close(inbox):
    inbox["open"] = False
