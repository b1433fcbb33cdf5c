# Only the last alert is in `sent`: each turn makes the list anew. Where
# does a start value stand?
queue = ["cpu", "disk", "mem"]

sent = []
while queue:
    sent = []
    sent.append(queue.pop(0))
