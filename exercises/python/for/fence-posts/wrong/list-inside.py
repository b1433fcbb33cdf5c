# Only the last tick is left: every turn begins with a new empty list.
# How often should it be made?
step = 15
end = 60

for t in range(0, end + 1, step):
    ticks = []
    ticks.append(t)
