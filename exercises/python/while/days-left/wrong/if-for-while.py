# 80 of 100 GiB shows 1: an `if` lets one day pass. What asks again on the
# next day?
used = 80
growth = 7
size = 100

days = 0
if used < size:
    used = used + growth
    days = days + 1
