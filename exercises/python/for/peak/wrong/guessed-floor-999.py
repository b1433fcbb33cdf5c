# `[-5000, -4000.5, -6000]` gives -999, and nobody measured that. Any
# start that is thought up may be too high. Which value was measured?
temps = [18, 24, 21]

peak = -999
for t in temps:
    if t > peak:
        peak = t
