# With `n = 1` there is no wait. How many are missing when one is missing?
n = 5
cap = 10

waits = []
wait = 1
while len(waits) < n - 1:
    waits.append(min(wait, cap))
    wait = wait * 2
