# `[18, 24, 21]` gives 21: every turn takes the first value into the
# hand again, so 24 is lost. How often should the start run?
temps = [18, 24, 21]

for t in temps:
    peak = temps[0]
    if t > peak:
        peak = t
