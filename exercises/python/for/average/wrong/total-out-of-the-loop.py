# `[10, 20, 60]` gives 20, and only the last sample was added: the
# adding line is at the left edge. How often does it run there?
samples = [10, 20, 60]

average = None
total = 0
for s in samples:
    pass
if samples:
    total = total + s
    average = total / len(samples)
