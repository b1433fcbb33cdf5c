queue = ["cpu", "disk", "mem"]

sent = []
while queue:
    sent.append(queue[0])
    queue = queue[1:]
