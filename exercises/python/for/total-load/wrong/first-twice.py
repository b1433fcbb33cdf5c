# `[10, 20, 30]` gives 70: the first sample is the start and is added
# again by the loop. And with no samples there is no first one.
samples = [10, 20, 30]

total = samples[0]
for s in samples:
    total = total + s
