n = 5
cap = 10

waits = []
wait = 1
while len(waits) < n:
    waits.append(min(wait, cap))
    wait = wait * 2
