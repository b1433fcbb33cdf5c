samples = [10, 20, 60]

average = None
total = 0
for s in samples:
    total = total + s
    average = total / len(samples)
