# `[10, 20, 30]` gives 30, and no samples stop the program. The adding
# line is at the left edge. When does it run, and how often?
samples = [10, 20, 30]

total = 0
for s in samples:
    pass
total = total + s
