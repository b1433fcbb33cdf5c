# Still running: `used` gets smaller, so the disk is never full. Do files
# come in, or do they leave?
used = 80
growth = 7
size = 100

days = 0
while used < size:
    used = used - growth
    days = days + 1
