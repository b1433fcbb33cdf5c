# Right number, worked out in one line. The next growth may not be the
# same each day: let a loop go through the days.
used = 80
growth = 7
size = 100

days = 0
if used < size:
    days = (size - used + growth - 1) // growth
