# `[18, 24, 21]` gives 18, the lowest. When should a new value replace
# the one you hold?
temps = [18, 24, 21]

peak = temps[0]
for t in temps:
    if t < peak:
        peak = t
