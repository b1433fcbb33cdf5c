queue = ["cpu", "disk", "mem"]

sent = []
while len(queue) > 0:
    sent = sent + [queue[0]]
    del queue[0]
