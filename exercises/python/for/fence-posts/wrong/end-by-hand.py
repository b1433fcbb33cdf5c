# With `step = 20` and `end = 50` there is a tick at 50, and 50 is no
# tick. Must the last one be written down by hand?
step = 15
end = 60

ticks = []
for t in range(0, end, step):
    ticks.append(t)
ticks.append(end)
