# An alert that comes twice is sent once. The task wants both.
queue = ["cpu", "disk", "mem"]

sent = []
while queue:
    alert = queue.pop(0)
    if alert not in sent:
        sent.append(alert)
