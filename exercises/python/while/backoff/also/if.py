n = 5
cap = 10

waits = []
wait = 1
i = 0
while i < n:
    if wait > cap:
        wait = cap
    waits.append(wait)
    wait *= 2
    i += 1
print(waits)
