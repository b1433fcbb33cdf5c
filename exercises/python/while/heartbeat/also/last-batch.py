end = 60
every = 10
batch = 4

now = 0
buffer = []
sent = []
while now < end:
    if now % every == 0:
        if not sent or len(sent[-1]) == batch:
            sent.append([])
        sent[-1].append(now)
    now = now + 1
