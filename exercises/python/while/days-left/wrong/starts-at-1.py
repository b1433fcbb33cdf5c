# A disk that is already full shows 1 day. How many days have passed
# before the first turn?
used = 80
growth = 7
size = 100

days = 1
while used < size:
    used = used + growth
    days = days + 1
