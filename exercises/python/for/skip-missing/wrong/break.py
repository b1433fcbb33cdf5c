# `[5, None, 0, 7]` gives a count of 1: the first missing sample ends
# the loop. Which word skips one turn only?
samples = [5, None, 0, 7]

count = 0
total = 0
for s in samples:
    if s is None:
        break
    count = count + 1
    total = total + s
