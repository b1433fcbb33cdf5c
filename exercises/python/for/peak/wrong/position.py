# `[18, 24, 21]` gives 1: that is the position of the highest value.
# Which value stands there?
temps = [18, 24, 21]

peak = 0
for i in range(len(temps)):
    if temps[i] > temps[peak]:
        peak = i
