# Python stops with an IndexError: `i` has moved on before the sample is
# read. Which sample does turn 1 look at?
samples = [4, None, 6]

total = 0
i = 0
while i < len(samples):
    i = i + 1
    if samples[i] is None:
        continue
    total = total + samples[i]
