# `[1, 2, 3]` gives 2: the loop is left at the first value that is
# higher. Could a later one be higher still?
temps = [18, 24, 21]

peak = temps[0]
for t in temps:
    if t > peak:
        peak = t
        break
