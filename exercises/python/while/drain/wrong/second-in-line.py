# The first alert is passed by, and the last one stops with an IndexError.
# Which position is the front?
queue = ["cpu", "disk", "mem"]

sent = []
while queue:
    sent.append(queue.pop(1))
