queue = ["cpu", "disk", "mem"]

sent = []
while queue:
    alert = queue.pop(0)
    sent.append(alert)
