# `ticks` is `[0]`: `range` counts to 16 in steps of 60. In which order
# does it take start, stop and step?
step = 15
end = 60

ticks = []
for t in range(0, step + 1, end):
    ticks.append(t)
