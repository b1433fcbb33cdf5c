# Still running: the alert is taken out of `sent` again, and `queue` stays
# full. Which list should get shorter?
queue = ["cpu", "disk", "mem"]

sent = []
while queue:
    sent.append(queue[0])
    sent.pop(0)
