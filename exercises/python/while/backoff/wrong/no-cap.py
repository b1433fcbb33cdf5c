# With a cap of 10 the fifth wait is 16. Where does `cap` come in?
n = 5
cap = 10

waits = []
wait = 1
while len(waits) < n:
    waits.append(wait)
    wait = wait * 2
