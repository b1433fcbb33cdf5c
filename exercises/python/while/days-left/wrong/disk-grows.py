# Still running: `size` grows and `used` does not, so they never meet.
# Which of the two does `growth` belong to?
used = 80
growth = 7
size = 100

days = 0
while used < size:
    size = size + growth
    days = days + 1
