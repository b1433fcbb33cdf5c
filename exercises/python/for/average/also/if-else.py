samples = [10, 20, 60]

total = 0
count = 0
for s in samples:
    total += s
    count += 1
if count == 0:
    average = None
else:
    average = total / count
print(average)
