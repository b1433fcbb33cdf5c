# All beats go out in one batch at the end, so the buffer grows as long as
# the agent runs. When should it send before?
end = 60
every = 10
batch = 4

now = 0
buffer = []
sent = []
while now < end:
    if now % every == 0:
        buffer.append(now)
    now = now + 1
if buffer:
    sent.append(list(buffer))
    buffer = []
