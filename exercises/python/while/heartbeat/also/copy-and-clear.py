end = 60
every = 10
batch = 4

now = 0
buffer = []
sent = []
while True:
    if now >= end:
        break
    if now % every == 0:
        buffer.append(now)
    if len(buffer) == batch:
        sent.append(buffer.copy())
        buffer.clear()
    now += 1
if buffer != []:
    sent.append(buffer.copy())
    buffer.clear()
print(sent, buffer)
