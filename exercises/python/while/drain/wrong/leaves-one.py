# One alert stays behind. With one left in the queue, should the loop go
# on?
queue = ["cpu", "disk", "mem"]

sent = []
while len(queue) > 1:
    sent.append(queue.pop(0))
