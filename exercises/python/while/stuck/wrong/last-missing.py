# `[7]` gives 0: the last sample is never asked. With which `i` does the
# loop end?
samples = [4, None, 6]

total = 0
i = 0
while i < len(samples) - 1:
    if samples[i] is not None:
        total = total + samples[i]
    i = i + 1
