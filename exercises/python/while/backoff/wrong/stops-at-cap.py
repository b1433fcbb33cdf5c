# With `n = 5` and a cap of 10 there are four waits: the loop ends at the
# cap. How many should there be?
n = 5
cap = 10

waits = []
wait = 1
while len(waits) < n and wait <= cap:
    waits.append(wait)
    wait = wait * 2
