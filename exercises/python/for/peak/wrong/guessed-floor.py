# With a broken sensor at -5000 the peak is your start value, which
# nobody measured. Which start is never too high?
temps = [18, 24, 21]

peak = -1000
for t in temps:
    if t > peak:
        peak = t
