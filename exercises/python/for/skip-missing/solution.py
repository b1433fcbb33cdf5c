samples = [5, None, 0, 7]

count = 0
total = 0
for s in samples:
    if s is None:
        continue
    count = count + 1
    total = total + s
