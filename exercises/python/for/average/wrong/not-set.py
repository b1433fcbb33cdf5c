# With no samples there is no `average` at all: the only line that sets
# it stands under a question. What is it after a no?
samples = [10, 20, 60]

total = 0
for s in samples:
    total = total + s
if samples:
    average = total / len(samples)
