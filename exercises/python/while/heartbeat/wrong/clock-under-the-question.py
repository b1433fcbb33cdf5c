# Still running: the clock moves only at a beat, so it stands still at
# second 1. Which seconds need a step?
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
            sent.append(list(buffer))
            buffer = []
        now = now + 1
if buffer:
    sent.append(list(buffer))
    buffer = []
