# 80 of 100 GiB shows 21: those are GiB. How many days is one turn?
used = 80
growth = 7
size = 100

days = 0
while used < size:
    used = used + growth
    days = days + growth
