# `[10, 20, 30]` gives 3: every turn adds 1, whatever the sample is.
# What should a turn add?
samples = [10, 20, 30]

total = 0
for s in samples:
    total = total + 1
