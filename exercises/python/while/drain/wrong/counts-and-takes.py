# Half of the alerts stay behind: `i` grows while the list shrinks, and
# they meet half way. Is the position needed?
queue = ["cpu", "disk", "mem"]

sent = []
i = 0
while i < len(queue):
    sent.append(queue.pop(0))
    i = i + 1
