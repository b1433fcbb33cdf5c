# `sent` is empty too: `sent = queue` makes no second list, it is the same
# one under two names. Where is a list of its own made?
queue = ["cpu", "disk", "mem"]

sent = queue
while queue:
    queue.pop(0)
