# The first batch goes out and the buffer still holds it: it grows for as
# long as the agent runs. What belongs to sending?
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
    now = now + 1
if buffer:
    sent.append(list(buffer))
    buffer = []
