# The day is mended. With no samples the program stops with a
# ZeroDivisionError. What has to be asked before the division?
samples = [10, 20, 60]

total = 0
for s in samples:
    total = total + s
average = total / len(samples)
