# `[10, 20, 60]` gives 90: that is the sum. By what is it divided to
# make an average?
samples = [10, 20, 60]

average = None
total = 0
for s in samples:
    total = total + s
if samples:
    average = total
