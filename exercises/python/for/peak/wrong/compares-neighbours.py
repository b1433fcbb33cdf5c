# `[20, 26, 23, 25]` gives 25: each value is compared with its
# neighbour, and 25 beats 23. Which value does it have to beat?
temps = [18, 24, 21]

peak = temps[0]
for i in range(len(temps) - 1):
    if temps[i] < temps[i + 1]:
        peak = temps[i + 1]
