# `[5, None, 0, 7]` gives a count of 4: the missing sample was counted
# before anyone asked. Which lines must come after the question?
samples = [5, None, 0, 7]

count = 0
total = 0
for s in samples:
    count = count + 1
    if s is None:
        continue
    total = total + s
