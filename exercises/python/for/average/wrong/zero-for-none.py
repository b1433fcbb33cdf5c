# With no samples `average` is 0, as if the host had been idle. Which
# value says that nobody knows?
samples = [10, 20, 60]

average = 0
total = 0
for s in samples:
    total = total + s
if samples:
    average = total / len(samples)
