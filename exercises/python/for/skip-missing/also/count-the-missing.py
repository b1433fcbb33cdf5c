samples = [5, None, 0, 7]

count = len(samples) - samples.count(None)
total = 0
for s in samples:
    total = total + (s or 0)
