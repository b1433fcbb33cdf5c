n = 5
cap = 10

waits = []
k = 0
while k < n:
    waits.append(min(2 ** k, cap))
    k = k + 1
