# `[4, None, 6]` gives 4: it ends at the first missing sample, and the 6
# behind it is lost. Should the loop end, or go on?
samples = [4, None, 6]

total = 0
i = 0
while i < len(samples):
    if samples[i] is None:
        break
    total = total + samples[i]
    i = i + 1
