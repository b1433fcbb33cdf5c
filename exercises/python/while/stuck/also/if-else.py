samples = [4, None, 6]

total = 0
i = 0
while i < len(samples):
    if samples[i] is None:
        i += 1
    else:
        total += samples[i]
        i += 1
print(total)
