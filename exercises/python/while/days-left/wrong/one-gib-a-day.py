# 80 of 100 GiB shows 20: one GiB comes in each day. Which name says how
# many it is?
used = 80
growth = 7
size = 100

days = 0
while used < size:
    used = used + 1
    days = days + 1
