# Still running at the first second without a beat: `continue` jumps over
# the step, too. Where could the clock move before it?
end = 60
every = 10
batch = 4

now = 0
buffer = []
sent = []
while now < end:
    if now % every != 0:
        continue
    buffer.append(now)
    if len(buffer) == batch:
        sent.append(list(buffer))
        buffer = []
    now = now + 1
if buffer:
    sent.append(list(buffer))
    buffer = []
