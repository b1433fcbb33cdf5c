# The order is turned round: each alert is put in front of those before
# it. At which end of `sent` does a new one join?
queue = ["cpu", "disk", "mem"]

sent = []
while queue:
    sent.insert(0, queue.pop(0))
