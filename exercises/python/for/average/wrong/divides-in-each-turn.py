# `[10, 20, 60]` gives 22.6 and a bit: the total is shared in every
# turn, again and again. How often should it be divided?
samples = [10, 20, 60]

average = None
total = 0
for s in samples:
    total = total + s
    total = total / len(samples)
if samples:
    average = total
