# `[7]` gives 0: the first sample is left out. Which position has the
# first?
samples = [4, None, 6]

total = 0
i = 1
while i < len(samples):
    if samples[i] is not None:
        total = total + samples[i]
    i = i + 1
