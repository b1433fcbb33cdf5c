# `[0.5, 1.25]` gives 1: the fractions were cut off. A sample should be
# added as it is.
samples = [10, 20, 30]

total = 0
for s in samples:
    total = total + int(s)
