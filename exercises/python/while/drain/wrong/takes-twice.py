# Every second alert is lost, and an odd one stops with an IndexError:
# each `pop(0)` takes one out. How many are needed per turn?
queue = ["cpu", "disk", "mem"]

sent = []
while queue:
    sent.append(queue.pop(0))
    queue.pop(0)
