# All batches in `sent` are empty: it holds the same list that is cleared
# afterwards. Where is a list of its own made?
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
    buffer.clear()
