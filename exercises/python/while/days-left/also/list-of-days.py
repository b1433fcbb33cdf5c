used = 80
growth = 7
size = 100

levels = [used]
while levels[-1] < size:
    levels.append(levels[-1] + growth)
days = len(levels) - 1
