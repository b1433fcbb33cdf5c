# With `step = 20` and `end = 50` the ticks are still those of the
# example. Which names hold the numbers that change?
step = 15
end = 60

ticks = []
for t in range(0, 61, 15):
    ticks.append(t)
