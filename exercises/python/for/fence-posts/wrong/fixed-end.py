# With `end = 50` the ticks go on to 60. Which name says where to stop?
step = 15
end = 60

ticks = []
for t in range(0, 61, step):
    ticks.append(t)
