temps = [18, 24, 21]

peak = float("-inf")
for t in temps:
    peak = t if t > peak else peak
