# Half of the alerts stay behind: the `for` walks on a list that gets
# shorter. Which loop only asks whether any are left?
queue = ["cpu", "disk", "mem"]

sent = []
for alert in queue:
    sent.append(queue.pop(0))
