# It shows 0 for every disk: the disk fills up, and nobody counts the
# turns.
used = 80
growth = 7
size = 100

days = 0
while used < size:
    used = used + growth
