# Still running: the front is looked at and stays where it is. Which call
# takes it out?
queue = ["cpu", "disk", "mem"]

sent = []
while queue:
    sent.append(queue[0])
