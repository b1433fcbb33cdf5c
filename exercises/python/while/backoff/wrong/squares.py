# Every wait is 1: 1 times 1 is 1. By how much does a wait grow?
n = 5
cap = 10

waits = []
wait = 1
while len(waits) < n:
    waits.append(min(wait, cap))
    wait = wait * wait
