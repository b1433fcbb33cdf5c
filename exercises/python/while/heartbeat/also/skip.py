end = 60
every = 10
batch = 4

now = -1
buffer = []
sent = []
while now + 1 < end:
    now = now + 1
    if now % every != 0:
        continue
    buffer.append(now)
    if len(buffer) == batch:
        batch_to_send = []
        while buffer:
            batch_to_send.append(buffer.pop(0))
        sent.append(batch_to_send)
if buffer:
    sent.append(buffer[:])
    buffer = []
