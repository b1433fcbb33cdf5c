queue = ["cpu", "disk", "mem"]

sent = []
i = 0
while i < len(queue):
    sent.append(queue[i])
    i = i + 1
queue.clear()
