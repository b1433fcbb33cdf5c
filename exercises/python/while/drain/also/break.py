queue = ["cpu", "disk", "mem"]

sent = []
while True:
    if len(queue) == 0:
        break
    sent.append(queue.pop(0))
