# `[18, 24, 21]` gives 18: `peak` never changes, and the new value is
# written over. Which of the two names is your hand?
temps = [18, 24, 21]

peak = temps[0]
for t in temps:
    if t > peak:
        t = peak
