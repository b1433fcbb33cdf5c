# Still running at the first missing sample: the new step stands below
# `continue`, so it is jumped over too. Which line jumps?
samples = [4, None, 6]

total = 0
i = 0
while i < len(samples):
    if samples[i] is None:
        continue
        i = i + 1
    total = total + samples[i]
    i = i + 1
