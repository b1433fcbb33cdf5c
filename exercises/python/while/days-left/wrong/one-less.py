# With `used = 99` and `size = 100` it shows 0: the loop ends one GiB too
# soon. How much is still free?
used = 80
growth = 7
size = 100

days = 0
while used < size - 1:
    used = used + growth
    days = days + 1
