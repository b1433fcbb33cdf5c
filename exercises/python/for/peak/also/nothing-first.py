temps = [18, 24, 21]

peak = None
for t in temps:
    if peak is None or t > peak:
        peak = t
