# With `end = 20` there is a beat at second 20. The end is out: should the
# clock go on when `now` is `end`?
end = 60
every = 10
batch = 4

now = 0
buffer = []
sent = []
while now <= end:
    if now % every == 0:
        buffer.append(now)
        if len(buffer) == batch:
            sent.append(list(buffer))
            buffer = []
    now = now + 1
if buffer:
    sent.append(list(buffer))
    buffer = []
