# Right batches, and `range` moves the clock. The agent has no list of its
# seconds: which question and which step would move it?
end = 60
every = 10
batch = 4

buffer = []
sent = []
for now in range(end):
    if now % every == 0:
        buffer.append(now)
        if len(buffer) == batch:
            sent.append(list(buffer))
            buffer = []
if buffer:
    sent.append(list(buffer))
    buffer = []
