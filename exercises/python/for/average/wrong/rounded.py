# `[1, 2]` gives 2, and `[0.5, 1.0]` gives 1: the average was rounded.
# The task wants it with its fraction.
samples = [10, 20, 60]

average = None
total = 0
for s in samples:
    total = total + s
if samples:
    average = round(total / len(samples))
