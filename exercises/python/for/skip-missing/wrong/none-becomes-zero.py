# `[5, None, 0, 7]` gives a count of 4: the missing sample was turned
# into a zero, and a zero is counted. What should it count?
samples = [5, None, 0, 7]

count = 0
total = 0
for s in samples:
    if s is None:
        s = 0
    count = count + 1
    total = total + s
