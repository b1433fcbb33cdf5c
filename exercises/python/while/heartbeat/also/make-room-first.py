end = 60
every = 10
batch = 4

now = 0
buffer = []
sent = []
while now < end:
    if now % every == 0:
        if len(buffer) == batch:
            sent.append(buffer)
            buffer = []
        buffer.append(now)
    now = now + 1
if buffer:
    sent.append(buffer)
    buffer = []
