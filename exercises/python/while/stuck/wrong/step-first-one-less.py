# `[7]` gives 0: the step comes before the look, so the first sample is
# never seen. At which position does the list begin?
samples = [4, None, 6]

total = 0
i = 0
while i < len(samples) - 1:
    i = i + 1
    if samples[i] is None:
        continue
    total = total + samples[i]
