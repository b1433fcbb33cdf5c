step = 15
end = 60

ticks = []
for n in range(end // step + 1):
    ticks.append(n * step)
