# With a broken sensor at -5000 the peak is -100, which nobody measured.
# Which start is never too high?
temps = [18, 24, 21]

peak = -100
for t in temps:
    if t > peak:
        peak = t
