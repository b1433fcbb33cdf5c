used = 80
growth = 7
size = 100

free = size - used
days = 0
while free > 0:
    free = free - growth
    days = days + 1
