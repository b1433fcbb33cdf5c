samples = [10, 20, 30]

total = 0
for load in samples:
    total += load
print(total)
