# `[1, 2, 3]` gives 3: each sample takes the place of the total. What is
# missing on the right side?
samples = [4, None, 6]

total = 0
i = 0
while i < len(samples):
    if samples[i] is not None:
        total = samples[i]
    i = i + 1
