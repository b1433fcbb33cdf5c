"""unsubscribe: the guests who never leave

close(inbox) should take a screen off the list of subscribers.
"""
subscribers = []


def open_screen(name):
    inbox = {"name": name, "alerts": []}
    subscribers.append(inbox)
    return inbox


def publish(text):
    for inbox in subscribers:
        inbox["alerts"].append(text)


def close(inbox):
    inbox = None


screen = open_screen("kitchen")
close(screen)
print(len(subscribers))
