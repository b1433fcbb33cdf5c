# All are sent, and `queue` is still full. Next time they go out again.
# Which line takes them out?
queue = ["cpu", "disk", "mem"]

sent = []
i = 0
while i < len(queue):
    sent.append(queue[i])
    i = i + 1
