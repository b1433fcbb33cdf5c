# Still running: the question asks about `n`, and `n` never changes. What
# does grow on each turn?
n = 5
cap = 10

waits = []
wait = 1
while n > 0:
    waits.append(min(wait, cap))
    wait = wait * 2
