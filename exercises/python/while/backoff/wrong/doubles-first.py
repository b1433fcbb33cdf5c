# The first wait is 2. How long should it be, and when is it stored:
# before the doubling, or after it?
n = 5
cap = 10

waits = []
wait = 1
while len(waits) < n:
    wait = wait * 2
    waits.append(min(wait, cap))
