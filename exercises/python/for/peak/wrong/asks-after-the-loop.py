# `[18, 24, 21]` gives 21: the question stands at the left edge and is
# asked once, for the last value. Where does it belong?
temps = [18, 24, 21]

peak = temps[0]
for t in temps:
    pass
if t > peak:
    peak = t
