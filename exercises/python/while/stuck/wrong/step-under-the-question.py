# Still running at the first missing sample: the step belongs to the `if`
# now, and for `None` the answer is no. Who should step?
samples = [4, None, 6]

total = 0
i = 0
while i < len(samples):
    if samples[i] is not None:
        total = total + samples[i]
        i = i + 1
