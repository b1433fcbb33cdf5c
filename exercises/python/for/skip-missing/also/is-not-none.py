samples = [5, None, 0, 7]

count = 0
total = 0
for s in samples:
    if s is not None:
        count += 1
        total += s
print(count, total)
