# `queue` is empty, and nothing was sent: what `pop(0)` hands out is not
# kept. Where should it go?
queue = ["cpu", "disk", "mem"]

sent = []
while queue:
    queue.pop(0)
