samples = [10, 20, 30]

total = 0
for s in samples:
    total = total + s
