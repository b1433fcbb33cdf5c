samples = [4, None, 6]

total = 0
i = 0
while i < len(samples):
    if samples[i] is None:
        samples.pop(i)
        continue
    total = total + samples[i]
    i = i + 1
