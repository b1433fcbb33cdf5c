# With `step = 20` the ticks are still 15 seconds apart. Which name says
# how far apart they are?
step = 15
end = 60

ticks = []
for t in range(0, end + 1, 15):
    ticks.append(t)
