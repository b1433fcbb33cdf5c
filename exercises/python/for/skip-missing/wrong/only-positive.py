# With `[0, 0]` nothing is counted, and with a missing sample the
# program stops: None is no number to compare. What can be asked about
# None?
samples = [5, None, 0, 7]

count = 0
total = 0
for s in samples:
    if s > 0:
        count = count + 1
        total = total + s
