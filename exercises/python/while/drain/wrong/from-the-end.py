# The newest alert goes out first: without a number `pop` takes from the
# end. Which position is the front?
queue = ["cpu", "disk", "mem"]

sent = []
while queue:
    sent.append(queue.pop())
