# Still running: every turn begins with an empty list, so it never holds
# more than one. Where does a start stand?
n = 5
cap = 10

wait = 1
waits = []
while len(waits) < n:
    waits = []
    waits.append(min(wait, cap))
    wait = wait * 2
