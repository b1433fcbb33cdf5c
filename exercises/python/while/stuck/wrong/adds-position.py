# `[5, None]` gives 0: it adds up positions. Which of the two is the
# sample, `i` or `samples[i]`?
samples = [4, None, 6]

total = 0
i = 0
while i < len(samples):
    if samples[i] is not None:
        total = total + i
    i = i + 1
