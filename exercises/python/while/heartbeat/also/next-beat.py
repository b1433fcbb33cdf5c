end = 60
every = 10
batch = 4

now = 0
buffer = []
sent = []
next_beat = 0
while now < end:
    if now == next_beat:
        buffer = buffer + [now]
        next_beat = next_beat + every
    if len(buffer) >= batch:
        sent = sent + [buffer]
        buffer = []
    now = now + 1
if buffer:
    sent = sent + [buffer]
    buffer = []
