# There is a tick in every second. `range` takes a third number. What
# does it say?
step = 15
end = 60

ticks = []
for t in range(0, end + 1):
    ticks.append(t)
