# `[5, None, 0, 7]` gives a count of 1: the missing one was counted.
# Read your question aloud, then the line under it.
samples = [5, None, 0, 7]

count = 0
total = 0
for s in samples:
    if s is None:
        count = count + 1
    else:
        total = total + s
