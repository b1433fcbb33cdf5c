n = 5
cap = 10

waits = []
wait = 1
while len(waits) < n:
    waits.append(wait)
    wait = min(wait * 2, cap)
