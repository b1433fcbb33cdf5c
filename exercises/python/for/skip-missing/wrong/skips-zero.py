# `[5, None, 0, 7]` gives a count of 2: zero was sent away by name. Is a
# host at 0 missing?
samples = [5, None, 0, 7]

count = 0
total = 0
for s in samples:
    if s is None or s == 0:
        continue
    count = count + 1
    total = total + s
