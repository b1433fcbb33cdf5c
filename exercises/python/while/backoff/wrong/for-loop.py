# Right waits, from a loop that counts its turns. The task asks for a
# question: how many waits are there already?
n = 5
cap = 10

waits = []
wait = 1
for turn in range(n):
    waits.append(min(wait, cap))
    wait = wait * 2
