# 1, 3, 7: each number is all the waiting so far. The task wants each wait
# by itself.
n = 5
cap = 10

waits = []
wait = 1
total = 0
while len(waits) < n:
    total = total + min(wait, cap)
    waits.append(total)
    wait = wait * 2
