used = 80
growth = 7
size = 100

days = 0
while used + days * growth < size:
    days = days + 1
