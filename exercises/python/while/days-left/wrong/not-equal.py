# Still running: 80, 87, 94, 101. `used` jumps over 100 and never equals
# it. Which question catches "at least", too?
used = 80
growth = 7
size = 100

days = 0
while used != size:
    used = used + growth
    days = days + 1
