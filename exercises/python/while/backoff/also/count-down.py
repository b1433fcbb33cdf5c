n = 5
cap = 10

waits = []
wait = 1
while n > 0:
    if wait < cap:
        waits.append(wait)
    else:
        waits.append(cap)
    wait = wait + wait
    n = n - 1
