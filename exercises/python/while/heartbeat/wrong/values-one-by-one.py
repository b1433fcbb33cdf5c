# `sent` holds single seconds, without batches. Should each value go out
# alone, or the list as one?
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
            sent = sent + buffer
            buffer = []
    now = now + 1
if buffer:
    sent = sent + buffer
    buffer = []
