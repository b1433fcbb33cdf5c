samples = [10, 20, 30]

total = 0
for i in range(len(samples)):
    total = total + samples[i]
