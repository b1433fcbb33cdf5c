# `[10, 20, 60]` gives 20: that is 60 shared by 3, so 10 and 20 are
# lost. What happens to `total` at the start of each turn?
samples = [10, 20, 60]

for s in samples:
    total = 0
    total = total + s
average = total / len(samples)
