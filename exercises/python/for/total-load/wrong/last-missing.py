# `[10, 20, 30]` gives 30, and `[7]` gives 0: the last sample is never
# reached. At which position does your loop end?
samples = [10, 20, 30]

total = 0
for i in range(len(samples) - 1):
    total = total + samples[i]
