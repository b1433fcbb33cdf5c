# 80 of 100 GiB shows 2.857 and so on. Days come whole, and a disk that is
# too full gives less than none.
used = 80
growth = 7
size = 100

days = (size - used) / growth
