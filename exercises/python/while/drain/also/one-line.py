queue = ["cpu", "disk", "mem"]

sent = []
while queue:
    sent.append(queue.pop(0))
print(sent, queue)
