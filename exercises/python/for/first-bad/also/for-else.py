samples = [10, 95, 99]
limit = 90

for i in range(len(samples)):
    if samples[i] > limit:
        where = i
        break
else:
    where = -1
print(where)
