# With `step = 20` and `end = 50` there is a tick at 60, after the end.
# How little more than `end` is enough?
step = 15
end = 60

ticks = []
for t in range(0, end + step, step):
    ticks.append(t)
