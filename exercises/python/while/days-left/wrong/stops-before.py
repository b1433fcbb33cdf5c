# 80 of 100 GiB shows 2: it stops on the day before. After two days the
# disk holds 94 GiB. Is that full?
used = 80
growth = 7
size = 100

days = 0
while used + growth < size:
    used = used + growth
    days = days + 1
