# A disk of 3 GiB gets a number of days as if it had 100. Which name holds
# its size?
used = 80
growth = 7
size = 100

days = 0
while used < 100:
    used = used + growth
    days = days + 1
