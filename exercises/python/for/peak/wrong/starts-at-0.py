# `[-7, -3, -12]` gives 0, a value that nobody measured. Which value
# could be the start, so that it was measured?
temps = [18, 24, 21]

peak = 0
for t in temps:
    if t > peak:
        peak = t
