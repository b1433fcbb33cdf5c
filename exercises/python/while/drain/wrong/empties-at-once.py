# Only the first alert is sent: in the same turn the rest is thrown away.
# How many leave per turn?
queue = ["cpu", "disk", "mem"]

sent = []
while queue:
    sent.append(queue[0])
    queue = []
