# The full batches are missing: the buffer is emptied when it is full, and
# nothing goes to `sent`. What comes before the emptying?
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
            buffer = []
    now = now + 1
if buffer:
    sent.append(list(buffer))
    buffer = []
