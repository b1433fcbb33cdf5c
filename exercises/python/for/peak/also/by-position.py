temps = [18, 24, 21]

best = 0
for i in range(1, len(temps)):
    if temps[i] >= temps[best]:
        best = i
peak = temps[best]
print(peak)
