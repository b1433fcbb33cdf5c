# Python stops with an IndexError: with an empty queue it still wants to
# take one. What should the question ask?
queue = ["cpu", "disk", "mem"]

sent = []
while True:
    sent.append(queue.pop(0))
