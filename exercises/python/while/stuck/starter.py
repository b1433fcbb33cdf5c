"""stuck: the loop that never ends

total is the sum of the samples that are not missing.
"""
# given: the checks try other values here
samples = [4, None, 6]

# mend this: it leaves the answer in `total`
# (a last line print(total) shows it when you run the file)
total = 0
i = 0
while i < len(samples):
    if samples[i] is None:
        continue
    total = total + samples[i]
    i = i + 1
