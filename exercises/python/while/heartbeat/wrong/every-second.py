# Every second is collected: 0, 1, 2, 3. At which seconds does the heart
# beat?
end = 60
every = 10
batch = 4

now = 0
buffer = []
sent = []
while now < end:
    buffer.append(now)
    if len(buffer) == batch:
        sent.append(list(buffer))
        buffer = []
    now = now + 1
if buffer:
    sent.append(list(buffer))
    buffer = []
