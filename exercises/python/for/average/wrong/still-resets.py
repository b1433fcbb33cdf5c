# The night is mended, and `[10, 20, 60]` gives 20: the total still
# begins at 0 in each turn. How often should it?
samples = [10, 20, 60]

average = None
for s in samples:
    total = 0
    total = total + s
if samples:
    average = total / len(samples)
