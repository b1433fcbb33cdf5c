"""average: an average that dies at night

average is the sum of samples divided by their number; None if there
are no samples.
"""
# given: the checks try other values here
samples = [10, 20, 60]

# mend this: it leaves the answer in `average`
# (a last line print(average) shows it when you run the file)
for s in samples:
    total = 0
    total = total + s
average = total / len(samples)
