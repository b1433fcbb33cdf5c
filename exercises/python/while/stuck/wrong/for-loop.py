# Right total, with another loop. The task keeps the `while`: which line
# of its body does a missing sample jump over?
samples = [4, None, 6]

total = 0
for sample in samples:
    if sample is None:
        continue
    total = total + sample
