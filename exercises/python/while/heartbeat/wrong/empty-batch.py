# With `end = 20` an empty batch goes out at the end: nothing was left.
# What should be asked before?
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
sent.append(list(buffer))
buffer = []
