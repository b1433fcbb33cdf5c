# `count` and `total` are right here, but `samples` has lost its `None`.
# Can it be skipped without being removed?
samples = [5, None, 0, 7]

while None in samples:
    samples.remove(None)
count = len(samples)
total = sum(samples)
