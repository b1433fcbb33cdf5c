# `[5, None, 0, 7]` gives a count of 1 and a total of 7: each real
# sample starts again at 0. How often should the start run?
samples = [5, None, 0, 7]

count = 0
total = 0
for s in samples:
    if s is None:
        continue
    count = 0
    total = 0
    count = count + 1
    total = total + s
