# Without samples `average` is 0, as if the host had been idle. And for
# `[1, 2]` the part behind the point is gone. Which sign keeps it?
samples = [10, 20, 60]

total = 0
average = 0
for s in samples:
    total = total + s
if samples:
    average = total // len(samples)
