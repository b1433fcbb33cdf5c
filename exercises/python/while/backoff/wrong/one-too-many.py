# With `n = 0` there is one wait. Is the answer still a yes when `n` waits
# are there?
n = 5
cap = 10

waits = []
wait = 1
while len(waits) <= n:
    waits.append(min(wait, cap))
    wait = wait * 2
