# `[18, 24, 21]` gives 21: it is more than the first value, 18. Is that
# the value it has to beat?
temps = [18, 24, 21]

peak = temps[0]
for t in temps:
    if t > temps[0]:
        peak = t
