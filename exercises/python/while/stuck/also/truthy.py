samples = [4, None, 6]

total = 0
i = 0
while i != len(samples):
    total += samples[i] or 0
    i += 1
