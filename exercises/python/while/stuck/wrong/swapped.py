# The real samples are left out and `None` is added. Read the question
# aloud with a real sample.
samples = [4, None, 6]

total = 0
i = 0
while i < len(samples):
    if samples[i] is not None:
        i = i + 1
        continue
    total = total + samples[i]
    i = i + 1
