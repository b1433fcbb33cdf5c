# `sent` holds the same list twice: it was cleared after it was sent,
# and then used again. How could each batch be a list of its own?
end = 60
every = 10
batch = 4

now = 0
buffer = []
sent = []
while now < end:
    if now % every == 0:
        buffer.append(now)
        if len(buffer) == batch:
            sent.append(buffer)
            buffer.clear()
    now = now + 1
if buffer:
    sent.append(buffer)
    buffer = []
