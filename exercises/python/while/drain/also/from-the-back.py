queue = ["cpu", "disk", "mem"]

sent = []
while queue:
    sent.insert(0, queue.pop())
