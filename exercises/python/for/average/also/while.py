samples = [10, 20, 60]

total, i = 0, 0
while i < len(samples):
    total += samples[i]
    i += 1
average = None if i == 0 else total / i
