# Still running: the question is about `used`, and `used` stays 80. What
# happens to the disk on each day?
used = 80
growth = 7
size = 100

days = 0
while used < size:
    days = days + 1
