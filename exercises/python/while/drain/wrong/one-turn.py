# One alert is sent, the others still wait: an `if` asks once. What asks
# again after each alert?
queue = ["cpu", "disk", "mem"]

sent = []
if queue:
    sent.append(queue.pop(0))
