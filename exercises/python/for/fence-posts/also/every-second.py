step = 15
end = 60

ticks = []
for second in range(end + 1):
    if second % step == 0:
        ticks.append(second)
