temps = [18, 24, 21]

peak = temps[-1]
i = 0
while i < len(temps):
    if peak < temps[i]:
        peak = temps[i]
    i += 1
