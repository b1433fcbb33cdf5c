# `[10, 20, 30]` gives 50, and `[7]` gives 0: the first sample is left
# out. Which position has the first one in a list?
samples = [10, 20, 30]

total = 0
for i in range(1, len(samples)):
    total = total + samples[i]
