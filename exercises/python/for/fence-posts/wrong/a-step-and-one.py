# With `step = 15` and `end = 60` there is a tick at 75, after the end.
# How little more than `end` is enough?
step = 15
end = 60

ticks = []
for t in range(0, end + step + 1, step):
    ticks.append(t)
