# `[0, 0]` gives None: the question is about the total, and a total of 0
# says no. What should be asked: how much came, or whether any came?
samples = [10, 20, 60]

average = None
total = 0
for s in samples:
    total = total + s
if total:
    average = total / len(samples)
