# The tick at second 0 is missing. With which number does your `range`
# begin?
step = 15
end = 60

ticks = []
for t in range(step, end + 1, step):
    ticks.append(t)
