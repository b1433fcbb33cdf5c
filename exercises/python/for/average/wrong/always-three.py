# `[4]` gives a third of 4: the total is always shared by 3. How many
# samples are in this list?
samples = [10, 20, 60]

average = None
total = 0
for s in samples:
    total = total + s
if samples:
    average = total / 3
