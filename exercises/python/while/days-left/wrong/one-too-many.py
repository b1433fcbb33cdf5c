# A disk that is exactly full still gets one more day. With `used = 100`
# and `size = 100`, should the loop go on?
used = 80
growth = 7
size = 100

days = 0
while used <= size:
    used = used + growth
    days = days + 1
