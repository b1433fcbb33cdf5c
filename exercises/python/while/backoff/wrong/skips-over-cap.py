# Still running: a wait above the cap is left out, so `n` is never
# reached. What should be stored in its place?
n = 5
cap = 10

waits = []
wait = 1
while len(waits) < n:
    if wait <= cap:
        waits.append(wait)
    wait = wait * 2
