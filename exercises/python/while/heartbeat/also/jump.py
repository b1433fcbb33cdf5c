end = 60
every = 10
batch = 4

now = 0
buffer = []
sent = []
while now < end:
    buffer.append(now)
    if len(buffer) == batch:
        sent.append(buffer)
        buffer = []
    now = now + every
if len(buffer) > 0:
    sent.append(buffer)
    buffer = []
