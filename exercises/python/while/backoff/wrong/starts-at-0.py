# Every wait is 0: double of nothing is nothing. How long is the first
# wait?
n = 5
cap = 10

waits = []
wait = 0
while len(waits) < n:
    waits.append(min(wait, cap))
    wait = wait * 2
