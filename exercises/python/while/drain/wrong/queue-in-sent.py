# `sent` holds the queue itself, again and again, instead of the alerts.
# What does `pop(0)` hand out?
queue = ["cpu", "disk", "mem"]

sent = []
while queue:
    sent.append(queue)
    queue.pop(0)
