# With 80 of 100 GiB it shows 0: the loop goes on while both are equal. Is
# that a reason to go on, or to stop?
used = 80
growth = 7
size = 100

days = 0
while used == size:
    used = used + growth
    days = days + 1
