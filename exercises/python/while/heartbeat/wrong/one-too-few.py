# A batch holds one value too few, and with `batch = 1` nothing works.
# When is the buffer full?
end = 60
every = 10
batch = 4

now = 0
buffer = []
sent = []
while now < end:
    if now % every == 0:
        buffer.append(now)
        if len(buffer) == batch - 1:
            sent.append(list(buffer))
            buffer = []
    now = now + 1
if buffer:
    sent.append(list(buffer))
    buffer = []
