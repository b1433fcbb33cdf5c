# 80 of 100 GiB shows 1: each turn begins counting again. Where does a
# start value stand?
used = 80
growth = 7
size = 100

days = 0
while used < size:
    days = 0
    used = used + growth
    days = days + 1
