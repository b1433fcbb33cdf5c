n = 5
cap = 10

waits = []
while len(waits) != n:
    if waits:
        wait = waits[-1] * 2
    else:
        wait = 1
    if wait >= cap:
        wait = cap
    waits.append(wait)
