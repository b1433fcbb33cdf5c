# With 80 of 100 GiB it shows 0: the loop goes on while the disk is full.
# Your question says when to stop. When should it go on?
used = 80
growth = 7
size = 100

days = 0
while used >= size:
    used = used + growth
    days = days + 1
