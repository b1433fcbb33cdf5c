# The batches hold 1s: what is collected is a mark and not the second.
# What does the task want in `buffer`?
end = 60
every = 10
batch = 4

now = 0
buffer = []
sent = []
while now < end:
    if now % every == 0:
        buffer.append(1)
        if len(buffer) == batch:
            sent.append(list(buffer))
            buffer = []
    now = now + 1
if buffer:
    sent.append(list(buffer))
    buffer = []
