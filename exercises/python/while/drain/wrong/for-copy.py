# All are sent, and a copy of the queue says how often. An alert that
# comes in meanwhile would be left. Which question asks the queue itself?
queue = ["cpu", "disk", "mem"]

sent = []
for alert in list(queue):
    sent.append(queue.pop(0))
