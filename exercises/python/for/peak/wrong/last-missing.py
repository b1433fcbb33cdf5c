# `[1, 2, 3]` gives 2: the last value is never compared. At which
# position does your loop end?
temps = [18, 24, 21]

peak = temps[0]
for i in range(len(temps) - 1):
    if temps[i] > peak:
        peak = temps[i]
