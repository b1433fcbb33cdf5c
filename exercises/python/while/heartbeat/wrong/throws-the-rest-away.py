# 40 and 50 are gone: at the end the buffer is emptied and not sent. Which
# comes first?
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
buffer = []
