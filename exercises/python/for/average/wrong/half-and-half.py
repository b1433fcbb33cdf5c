# `[10, 20, 60]` gives 37.5: each new sample counts as much as all
# before it together. Add first; how often is divided?
samples = [10, 20, 60]

average = None
for s in samples:
    if average is None:
        average = s
    else:
        average = (average + s) / 2
