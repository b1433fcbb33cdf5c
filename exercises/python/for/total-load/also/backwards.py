samples = [10, 20, 30]

total = 0
for s in reversed(samples):
    total = s + total
