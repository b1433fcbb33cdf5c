samples = [10, 20, 60]

if not samples:
    average = None
else:
    average = 0
    for s in samples:
        average = average + s / len(samples)
