# `[5, None, 0, 7]` has lost its `None`, and of two missing neighbours
# one stays. Can a sample be skipped without being removed?
samples = [5, None, 0, 7]

for s in samples:
    if s is None:
        samples.remove(s)
count = len(samples)
total = sum(samples)
