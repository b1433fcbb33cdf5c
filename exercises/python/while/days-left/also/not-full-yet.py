used = 80
growth = 7
size = 100

days = 0
while not used >= size:
    used += growth
    days += 1
print(days)
