# `[5, None, 0, 7]` gives a count of 2: the zero was skipped too. What
# does `not s` say to a zero?
samples = [5, None, 0, 7]

count = 0
total = 0
for s in samples:
    if not s:
        continue
    count = count + 1
    total = total + s
