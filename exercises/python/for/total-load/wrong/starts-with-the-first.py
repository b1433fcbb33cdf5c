# An empty list stops with an IndexError: it has no first sample. What
# holds before anything is added?
samples = [10, 20, 30]

total = samples[0]
for s in samples[1:]:
    total = total + s
