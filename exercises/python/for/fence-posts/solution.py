step = 15
end = 60

ticks = []
for t in range(0, end + 1, step):
    ticks.append(t)
