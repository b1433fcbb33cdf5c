# 80 of 100 GiB shows 2: `//` cuts off the third day, which has begun. A
# `while` loop would count it.
used = 80
growth = 7
size = 100

days = (size - used) // growth
