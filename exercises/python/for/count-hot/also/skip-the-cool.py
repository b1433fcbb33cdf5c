samples = [91, 15, 90, 89]
limit = 90

hot = 0
for s in samples:
    if s < limit:
        continue
    hot += 1
print(hot)
