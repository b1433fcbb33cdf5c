queue = ["cpu", "disk", "mem"]

sent = []
while queue != []:
    first = queue[0]
    queue.remove(first)
    sent.append(first)
