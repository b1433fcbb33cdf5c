# The first wait is the cap: the larger of the two is taken. Which of them
# is wanted?
n = 5
cap = 10

waits = []
wait = 1
while len(waits) < n:
    waits.append(max(wait, cap))
    wait = wait * 2
