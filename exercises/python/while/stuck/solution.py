samples = [4, None, 6]

total = 0
i = 0
while i < len(samples):
    sample = samples[i]
    i = i + 1
    if sample is None:
        continue
    total = total + sample
