# After the cap it begins again at 1. How long should it wait when the cap
# is reached?
n = 5
cap = 10

waits = []
wait = 1
while len(waits) < n:
    waits.append(wait)
    wait = wait * 2
    if wait > cap:
        wait = 1
