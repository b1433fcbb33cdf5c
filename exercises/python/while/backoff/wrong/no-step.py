# Every wait is 1. Which line makes the next one longer?
n = 5
cap = 10

waits = []
wait = 1
while len(waits) < n:
    waits.append(min(wait, cap))
