"""drain: empty the queue

sent holds the alerts, the oldest first; queue is empty.
"""
# given: the checks try other values here
queue = ["cpu", "disk", "mem"]

# your program: leave the answers in `sent` and `queue`
# (a last line print(sent, queue) shows them when you run the file)
sent = []
