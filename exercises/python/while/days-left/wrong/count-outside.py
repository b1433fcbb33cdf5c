# 80 of 100 GiB shows 1: the count stands after the loop, so it runs once.
# To what does it belong?
used = 80
growth = 7
size = 100

days = 0
while used < size:
    used = used + growth
days = days + 1
