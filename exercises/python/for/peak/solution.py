temps = [18, 24, 21]

peak = temps[0]
for t in temps:
    if t > peak:
        peak = t
