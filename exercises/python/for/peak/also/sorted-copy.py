temps = [18, 24, 21]

peak = sorted(temps)[-1]
