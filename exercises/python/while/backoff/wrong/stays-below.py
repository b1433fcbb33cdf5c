# With a cap of 10 the fifth wait is 8: a step that would pass the cap is
# not made. How far may it go?
n = 5
cap = 10

waits = []
wait = 1
while len(waits) < n:
    waits.append(wait)
    if wait * 2 <= cap:
        wait = wait * 2
