# The waits are 1, 2, 3, 4: each is one more. What makes 4 into 8?
n = 5
cap = 10

waits = []
wait = 1
while len(waits) < n:
    waits.append(min(wait, cap))
    wait = wait + 1
