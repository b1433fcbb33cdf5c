# With a cap of 8 a wait of 10 comes up: your limit is always 10. Which
# name holds it?
n = 5
cap = 10

waits = []
wait = 1
while len(waits) < n:
    waits.append(min(wait, 10))
    wait = wait * 2
