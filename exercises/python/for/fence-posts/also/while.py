step = 15
end = 60

ticks = []
second = 0
while second <= end:
    ticks.append(second)
    second = second + step
