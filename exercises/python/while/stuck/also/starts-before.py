samples = [4, None, 6]

total = 0
i = -1
while i + 1 < len(samples):
    i = i + 1
    if samples[i] is None:
        continue
    total = total + samples[i]
